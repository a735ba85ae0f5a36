import type { CapCheck, ControlCheck } from 'budget-core';
import type { ActRow } from '../../application/reads.ts';
import type { Recorded } from '../../application/recorded.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { ActType, CommitmentType } from '../nouns.ts';
import { CapCheckType } from '../verdict/cap-check.ts';
import { ControlCheckType } from '../verdict/verdict.ts';

/** An accepted act with what was flagged about it. */
interface Warning {
  readonly act: ActRow;
  readonly controls: readonly Recorded<ControlCheck>[];
  readonly caps: readonly Recorded<CapCheck>[];
}

const WarningType = builder.objectRef<Warning>('Warning').implement({
  description: 'What controls and caps flagged about an act that they let pass, as it is kept with the act.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    act: t.expose('act', { type: ActType, description: 'The act.' }),
    controls: t.expose('controls', { type: [ControlCheckType], description: 'The controls that warned or tracked.' }),
    caps: t.expose('caps', { type: [CapCheckType], description: 'The caps that warned or tracked.' }),
  }),
});

builder.objectField(CommitmentType, 'warnings', (t) =>
  t.field({
    type: [WarningType],
    authScopes: { may: 'readHistory' },
    description: 'What was flagged about the acts on it, in the order of recording.',
    resolve: async ({ id }, _arguments, context) => (await loadersOf(context).actsOf.load(id)).flatMap(warningOf),
  }),
);

function warningOf(act: ActRow): readonly Warning[] {
  const { outcome, controls, caps = [] } = act.verdict;
  if (outcome === 'REFUSED') return [];
  const flagged = { controls: controls.filter(isFlagged), caps: caps.filter(isFlagged) };
  return flagged.controls.length + flagged.caps.length === 0 ? [] : [{ act, ...flagged }];
}

function isFlagged({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'WARNED' || outcome === 'TRACKED';
}
