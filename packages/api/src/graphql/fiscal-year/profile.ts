import { type Profile, type ProfileRule, profiles } from 'budget-core';
import { builder } from '../builder.ts';
import { LabelsType } from '../labels.ts';

const ProfileRuleKindEnum = builder.enumType('ProfileRuleKind', {
  description: 'What a rule of a profile is about.',
  values: {
    FISCAL_YEAR: { description: 'When years begin, and whether they know one authority or two.' },
    TRANSFER_CAP: { description: 'How much may be transferred in a year, out of a line and into it.' },
    ONE_WAY: { description: 'Lines that may fund others and are never funded by them.' },
    SEALED: { description: 'Kinds of lines between which nothing is transferred.' },
    EQUAL_AUTHORITIES: { description: 'Lines that hold as much authority to commit as to pay.' },
    RESERVE: { description: 'What is frozen of a line when it is opened.' },
    OVERRIDES_ONLY: { description: 'On which lines controls may be overridden.' },
    COUNT_FROM: { description: 'From which act on default controls count.' },
    PACE_CAPS: { description: 'How much of a year may be used within a part of it.' },
  } as const satisfies Record<ProfileRule['kind'], { description: string }>,
});

const ProfileRuleType = builder.objectRef<ProfileRule>('ProfileRule').implement({
  description: 'One rule of a country.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    kind: t.expose('kind', { type: ProfileRuleKindEnum, description: 'What it is about.' }),
    text: t.expose('text', { type: LabelsType, description: 'The rule in words.' }),
    legalReference: t.exposeString('legalReference', { description: 'The text of law that it stands in.' }),
  }),
});

export const ProfileType = builder.objectRef<Profile>('Profile').implement({
  description: 'The rules of a country, in one version.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What `openFiscalYear` takes, as `fr-state`.' }),
    version: t.exposeInt('version', { description: 'Counts the changes of its rules.' }),
    validFrom: t.expose('validFrom', {
      type: 'BusinessDate',
      description: 'Years that begin on this day or later are under this version, until a later one.',
    }),
    labels: t.expose('labels', { type: LabelsType, description: 'The country, or the part of its administration.' }),
    rules: t.expose('rules', {
      type: [ProfileRuleType],
      description: 'Its rules; none: a year is as its opening says.',
    }),
  }),
});

builder.queryField('profiles', (t) =>
  t.field({
    type: [ProfileType],
    description: 'Every version of the rules of every country that a year can be opened under.',
    authScopes: { may: 'readFigures' },
    resolve: () => profiles,
  }),
);
