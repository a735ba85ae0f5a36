import type { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import { movementKinds, shapes } from '../movement/budget-movement.ts';
import { inState, type Maker, money, pick, pickSome } from './choose.ts';
import type { Move } from './move.ts';

/** Lines to move authority between, below one root so that movements below another one are apart from them. */
function someLegs(book: Book, authority: Authority, move: Move) {
  const holding = book.lines().filter(({ id }) => book.balance(id).own[authority].authorised !== null);
  const root = pick(holding, move.where)?.path[0];
  const near = holding.filter(({ path }) => path[0] === root || move.units % 13 === 0);
  const lines = pickSome(near, move.units).slice(0, 2);
  // Under the rules of a country often little enough for its cap.
  const most = book.fiscalYears()[0]?.profile !== 'generic' && move.where % 2 === 0 ? 1_000 : 20_000;
  return lines.map(({ id: lineId }) => ({ lineId, amount: money(book, move.units % most) }));
}

const recordBudgetDecision: Maker<Command> = (_, move, index) => ({
  kind: 'RecordBudgetDecision',
  decisionId: asId<'BudgetDecision'>(`decision-${index}`),
  number: `2026-${move.units % 9 === 0 ? move.units % 30 : index}`,
  takenBy: 'Minister',
  decidedOn: '2026-02-27' as BusinessDate,
  legalReference: 'LOLF, art. 12',
  documentReference: null,
});

/** Records a decision first where there is none to cite. */
export const proposeBudgetMovement: Maker = (book, move, index) => {
  const decision = pick(book.decisions(), move.where);
  if (!decision || move.units % 11 === 0) return recordBudgetDecision(book, move, index);
  const ruled = book.fiscalYears().some(({ profile }) => profile !== 'generic');
  const movement =
    move.units % 4 === 1 || (ruled && move.whom % 3 > 0)
      ? 'TRANSFER'
      : (pick(movementKinds, move.what + move.units) ?? 'SUPPLEMENT');
  const dual = book.fiscalYears().some(({ mode }) => mode === 'DUAL');
  const authority = dual && move.whom % 2 === 0 ? 'PAYMENT' : 'COMMITMENT';
  const [first, ...others] = someLegs(book, authority, move);
  if (!first) return null;
  const { takes, gives } = shapes[movement];
  const share = { lineId: first.lineId, percent: '2.5' };
  const taken = takes && gives ? [first] : [movement === 'FREEZE' && move.whom % 3 === 0 ? share : first, ...others];
  const given = takes && gives ? others : [first, ...others];
  return {
    kind: 'ProposeBudgetMovement',
    movementId: asId<'BudgetMovement'>(`movement-${index}`),
    decisionId: decision.id,
    movement,
    authority,
    takenFrom: takes ? taken : [],
    givenTo: gives ? given : [],
  };
};

const endings = [
  'ApproveBudgetMovement',
  'ApproveBudgetMovement',
  'ApproveBudgetMovement',
  'RejectBudgetMovement',
  'WithdrawBudgetMovement',
] as const;

export const decideBudgetMovement: Maker = (book, move) => {
  const found = inState(book.movements(), ['PROPOSED'], move);
  const kind = pick(endings, move.units);
  if (!found || !kind) return null;
  const which = { movementId: found.id, expectedVersion: found.version + (move.units % 17 === 0 ? 1 : 0) };
  return kind === 'ApproveBudgetMovement' ? { kind, ...which } : { kind, ...which, reason: 'Not this year' };
};

export const reverseBudgetMovement: Maker = (book, move, index) => {
  const found = inState(book.movements(), ['APPROVED'], move);
  const decision = pick(book.decisions(), move.where);
  if (!found || !decision) return null;
  return {
    kind: 'ReverseBudgetMovement',
    movementId: asId<'BudgetMovement'>(`movement-${index}`),
    reversedId: found.id,
    expectedVersion: found.version,
    decisionId: decision.id,
  };
};
