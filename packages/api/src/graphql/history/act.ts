import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { ActType, PersonType, VerdictType } from '../nouns.ts';

ActType.implement({
  description: 'One act on a noun, accepted or refused: who did or tried what, when, and the verdict.',
  authScopes: { may: 'readHistory' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the act.' }),
    sequence: t.exposeString('sequence', { description: 'Its place in the order of recording.' }),
    kind: t.exposeString('kind', { description: 'What was done or tried, as `ApproveCommitment`.' }),
    actor: t.field({
      type: PersonType,
      description: 'Who did or tried it.',
      resolve: ({ actorId }, _arguments, context) => found(loadersOf(context).person, actorId),
    }),
    effectiveDate: t.expose('effectiveDate', { type: 'BusinessDate', description: 'The date that decided its year.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    requestId: t.exposeString('requestId', { description: 'The request that brought it.' }),
    verdict: t.expose('verdict', { type: VerdictType, description: 'The verdict as it was given.' }),
    subjectVersion: t.exposeInt('subjectVersion', {
      nullable: true,
      description: 'The version that it gave the noun; null where it made none.',
    }),
  }),
});
