import { beginFiscalYearClosing } from '../../application/acts/begin-fiscal-year-closing.ts';
import { closeFiscalYear } from '../../application/acts/close-fiscal-year.ts';
import { openPreparedFiscalYear } from '../../application/acts/open-prepared-fiscal-year.ts';
import { reverseFiscalYearClosing } from '../../application/acts/reverse-fiscal-year-closing.ts';
import { actHeader, expectedVersion, type InputFields, reason } from '../act/act-input.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { FiscalYearPayload } from './fiscal-year-mutations.ts';

function seen(t: InputFields) {
  return {
    ...actHeader(t),
    year: t.int({ description: 'The fiscal year; the date of the act may lie in another one.' }),
    expectedVersion: expectedVersion(t),
  };
}

const OpenPreparedFiscalYearInput = builder.inputType('OpenPreparedFiscalYearInput', {
  description: 'The prepared year to open, as the caller saw it.',
  fields: seen,
});

const BeginFiscalYearClosingInput = builder.inputType('BeginFiscalYearClosingInput', {
  description: 'The open year to begin closing, as the caller saw it.',
  fields: seen,
});

const CloseFiscalYearInput = builder.inputType('CloseFiscalYearInput', {
  description: 'The closing year to close, as the caller saw it.',
  fields: seen,
});

const ReverseFiscalYearClosingInput = builder.inputType('ReverseFiscalYearClosingInput', {
  description: 'The closing or closed year, as the caller saw it.',
  fields: (t) => ({ ...seen(t), ...reason(t) }),
});

builder.mutationFields((t) => ({
  openPreparedFiscalYear: t.field({
    type: FiscalYearPayload,
    description: 'Lets a prepared fiscal year be spent.',
    authScopes: { may: 'openPreparedFiscalYear' },
    args: { input: t.arg({ type: OpenPreparedFiscalYearInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(openPreparedFiscalYear, input, context),
  }),
  beginFiscalYearClosing: t.field({
    type: FiscalYearPayload,
    description: 'Ends new commitments of a fiscal year; what was committed is seen through.',
    authScopes: { may: 'beginFiscalYearClosing' },
    args: { input: t.arg({ type: BeginFiscalYearClosingInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(beginFiscalYearClosing, input, context),
  }),
  closeFiscalYear: t.field({
    type: FiscalYearPayload,
    description: 'Ends all acts of a fiscal year but the payment of what was approved.',
    authScopes: { may: 'closeFiscalYear' },
    args: { input: t.arg({ type: CloseFiscalYearInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(closeFiscalYear, input, context),
  }),
  reverseFiscalYearClosing: t.field({
    type: FiscalYearPayload,
    description: 'Takes the last step of a closing back.',
    authScopes: { may: 'reverseFiscalYearClosing' },
    args: { input: t.arg({ type: ReverseFiscalYearClosingInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(reverseFiscalYearClosing, input, context),
  }),
}));
