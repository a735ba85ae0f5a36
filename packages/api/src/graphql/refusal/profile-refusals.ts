import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals by the rules of a country. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;
const lineCode = { description: 'The code of the line.' };
const profile = { description: 'The name of the profile.' };
const legalReference = { description: 'The text of law that the rule stands in.' };

builder.objectRef<RefusalOf<'UNKNOWN_PROFILE'>>('UnknownProfile').implement({
  description: 'There is no profile of this name.',
  interfaces,
  authScopes,
  fields: (t) => ({ text: t.exposeString('text', { description: 'What was given.' }) }),
});

builder.objectRef<RefusalOf<'PROFILE_NOT_IN_FORCE'>>('ProfileNotInForce').implement({
  description: 'The profile has no version yet for a year that begins so early.',
  interfaces,
  authScopes,
  fields: (t) => ({
    profile: t.exposeString('profile', profile),
    validFrom: t.exposeString('validFrom', { description: 'The first day of its first version.' }),
    firstDay: t.exposeString('firstDay', { description: 'The first day of the year.' }),
  }),
});

builder.objectRef<RefusalOf<'PROFILE_CONTRADICTED'>>('ProfileContradicted').implement({
  description: 'The year is to be opened otherwise than its profile has it.',
  interfaces,
  authScopes,
  fields: (t) => ({
    profile: t.exposeString('profile', profile),
    field: t.exposeString('field', { description: 'The input that contradicts.' }),
    given: t.exposeString('given', { description: 'What was given.' }),
    required: t.exposeString('required', { description: 'What the profile has.' }),
    legalReference: t.exposeString('legalReference', legalReference),
  }),
});

builder.objectRef<RefusalOf<'CLASSIFICATION_REQUIRED'>>('ClassificationRequired').implement({
  description: 'A rule asks what the line is in a dimension, and nobody said it.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    dimension: t.exposeString('dimension', { description: 'In which way the line is to be classified.' }),
    profile: t.exposeString('profile', profile),
    legalReference: t.exposeString('legalReference', legalReference),
  }),
});

builder.objectRef<RefusalOf<'TRANSFER_BETWEEN_CODES_FORBIDDEN'>>('TransferBetweenCodesForbidden').implement({
  description: 'A transfer would bring an amount from lines of one code to lines of another that they may not fund.',
  interfaces,
  authScopes,
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'The dimension of both codes.' }),
    from: t.exposeString('from', { description: 'The code of lines that give.' }),
    to: t.exposeString('to', { description: 'The code of lines that gain.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What the lines that gain would have from others.' }),
    profile: t.exposeString('profile', profile),
    legalReference: t.exposeString('legalReference', legalReference),
  }),
});

builder.objectRef<RefusalOf<'TRANSFER_CAP_EXCEEDED'>>('TransferCapExceeded').implement({
  description: 'Transfers of the year would pass the cap of a line that gives or gains.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    authority: t.expose('authority', { type: AuthorityEnum, description: 'Of which authority.' }),
    percent: t.exposeString('percent', { description: 'The share of the initial amount that may be moved.' }),
    initial: t.expose('initial', { type: 'Amount', description: 'What was authorised before any movement.' }),
    cap: t.expose('cap', { type: 'Amount', description: 'The most that may be moved in the year.' }),
    movedBefore: t.expose('movedBefore', { type: 'Amount', description: 'What was moved, proposals included.' }),
    movedAfter: t.expose('movedAfter', { type: 'Amount', description: 'What would be moved with this transfer.' }),
    profile: t.exposeString('profile', profile),
    legalReference: t.exposeString('legalReference', legalReference),
  }),
});

builder.objectRef<RefusalOf<'AUTHORITIES_DIFFER'>>('AuthoritiesDiffer').implement({
  description: 'A line would hold more of one authority than of the other.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    commitment: t.expose('commitment', { type: 'Amount', description: 'The commitment authority.' }),
    payment: t.expose('payment', { type: 'Amount', description: 'The payment authority.' }),
    profile: t.exposeString('profile', profile),
    legalReference: t.exposeString('legalReference', legalReference),
  }),
});

builder.objectRef<RefusalOf<'OVERRIDE_FORBIDDEN'>>('OverrideForbidden').implement({
  description: 'No override is granted on such a line.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    profile: t.exposeString('profile', profile),
    legalReference: t.exposeString('legalReference', legalReference),
  }),
});
