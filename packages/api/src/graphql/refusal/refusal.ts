import { explain, type Refusal, type RefusalKind } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { builder } from '../builder.ts';
import { LanguageEnum } from '../language-enum.ts';
import { refusalKinds } from './refusal-kinds.ts';

/** A refusal as it is kept, by its kind. */
export type RefusalOf<Kind extends RefusalKind, Candidate = Recorded<Refusal>> = Candidate extends {
  readonly kind: infer Kinds;
}
  ? Kind extends Kinds
    ? Candidate
    : never
  : never;

const RefusalCodeEnum = builder.enumType('RefusalCode', {
  description: 'Every reason why an act can be refused.',
  values: Object.fromEntries(
    Object.entries(refusalKinds).map(([kind, { description }]) => [kind, { description }]),
  ) as Record<RefusalKind, { description: string }>,
});

/** Which type shows a refusal is read from the table, where a new kind does not compile until it is entered. */
export const RefusalInterface = builder.interfaceRef<Recorded<Refusal>>('Refusal').implement({
  description:
    'Why an act was refused: data with the figures that a person needs, and a text in both languages. The concrete ' +
    'type carries the figures.',
  authScopes: { may: 'readVerdicts' },
  resolveType: ({ kind }) => refusalKinds[kind].type,
  fields: (t) => ({
    code: t.field({ type: RefusalCodeEnum, description: 'The reason.', resolve: ({ kind }) => kind }),
    message: t.string({
      description: 'The reason in plain words with its figures.',
      args: {
        language: t.arg({
          type: LanguageEnum,
          required: false,
          description: 'Absent: as `Accept-Language` asks, English where it asks for neither.',
        }),
      },
      resolve: (refusal, { language }, context) => explain(refusal, language ?? context.language),
    }),
  }),
});
