import type { Decided } from '../../application/act.ts';
import { builder } from '../builder.ts';
import { VerdictType } from '../nouns.ts';
import { RefusalInterface } from '../refusal/refusal.ts';

export const ActPayload = builder.interfaceRef<Decided>('ActPayload').implement({
  description: 'What every act answers.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    actId: t.exposeID('actId', { description: 'The act as it is kept, accepted or refused.' }),
    replayed: t.exposeBoolean('replayed', {
      description: 'True where the same key and body had been answered before: nothing was done again.',
    }),
    verdict: t.expose('verdict', { type: VerdictType, description: 'The verdict with every figure.' }),
    refusal: t.field({
      type: RefusalInterface,
      nullable: true,
      description: 'Why it was refused; null where it was accepted.',
      resolve: ({ verdict }) => (verdict.outcome === 'REFUSED' ? verdict.refusal : null),
    }),
  }),
});

/** The id of the noun that an accepted act was about. */
export function acceptedId({ verdict, subject }: Decided): string | null {
  return verdict.outcome === 'ACCEPTED' && subject !== null ? subject.id : null;
}
