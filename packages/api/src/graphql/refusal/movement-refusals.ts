import { AuthorityEnum } from '../authority.ts';
import { MovementKindEnum } from '../budget-movement/movement-enums.ts';
import { builder } from '../builder.ts';
import { RoleEnum } from '../person/person.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals of budget movements. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;
const lineCode = { description: 'The code of the line.' };
const authority = { type: AuthorityEnum, description: 'Of which authority.' } as const;

builder.objectRef<RefusalOf<'HELD_EXCEEDS_USABLE'>>('HeldExceedsUsable').implement({
  description: 'Pending movements would take more from the line than would be usable on it.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    authority: t.expose('authority', authority),
    held: t.expose('held', { type: 'Amount', description: 'What pending movements would take.' }),
    usable: t.expose('usable', { type: 'Amount', description: 'What would be left authorised and not frozen.' }),
  }),
});

builder.objectRef<RefusalOf<'WRONG_SIDES'>>('WrongSides').implement({
  description: 'A movement takes from lines, gives to lines, or both, as its kind says.',
  interfaces,
  authScopes,
  fields: (t) => ({ movement: t.expose('movement', { type: MovementKindEnum, description: 'The kind of movement.' }) }),
});

builder.objectRef<RefusalOf<'MOVEMENT_NOT_OF_ROLE'>>('MovementNotOfRole').implement({
  description: 'The role puts other kinds of movement forward.',
  interfaces,
  authScopes,
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: 'The role of the caller.' }),
    movement: t.expose('movement', { type: MovementKindEnum, description: 'The kind of movement.' }),
  }),
});

builder.objectRef<RefusalOf<'LINE_NAMED_TWICE'>>('LineNamedTwice').implement({
  description: 'A movement names each line once: none is its own source.',
  interfaces,
  authScopes,
  fields: (t) => ({ lineId: t.exposeID('lineId', { description: 'The line.' }) }),
});

builder.objectRef<RefusalOf<'TRANSFER_UNBALANCED'>>('TransferUnbalanced').implement({
  description: 'A transfer gives what it takes.',
  interfaces,
  authScopes,
  fields: (t) => ({
    taken: t.expose('taken', { type: 'Amount', description: 'What it takes in all.' }),
    given: t.expose('given', { type: 'Amount', description: 'What it gives in all.' }),
  }),
});

builder.objectRef<RefusalOf<'NO_OWN_AUTHORITY'>>('NoOwnAuthority').implement({
  description: 'The line holds no such authority of its own: its initial budget is entered first.',
  interfaces,
  authScopes,
  fields: (t) => ({ lineCode: t.exposeString('code', lineCode), authority: t.expose('authority', authority) }),
});

builder.objectRef<RefusalOf<'EXCEEDS_UNUSED'>>('ExceedsUnused').implement({
  description: 'More would be taken or frozen than is neither consumed, nor frozen, nor held.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', {
      description: 'The code of the line, or of the node above it that sets the bound.',
    }),
    authority: t.expose('authority', authority),
    unused: t.expose('unused', { type: 'Amount', description: 'The most that can be taken.' }),
    over: t.expose('over', { type: 'Amount', description: 'How far the movement goes beyond it.' }),
  }),
});

builder.objectRef<RefusalOf<'EXCEEDS_FROZEN'>>('ExceedsFrozen').implement({
  description: 'More would be released than is frozen on the line.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    authority: t.expose('authority', authority),
    frozen: t.expose('frozen', { type: 'Amount', description: 'What is frozen.' }),
    over: t.expose('over', { type: 'Amount', description: 'How far the release goes beyond it.' }),
  }),
});
