import type { Amount } from '../money/amount.ts';
import type { ExceedsEarlierStage, StageFigure } from '../verdict/refusal.ts';

/** An amount may not pass the one that comes before it in the spending chain. */
export interface StageLimit {
  readonly figure: StageFigure;
  readonly amount: Amount;
  readonly earlier: StageFigure;
  readonly atMost: Amount;
}

/** Sees that each stage stays within the one before it (D-49). */
export function checkStageOrder(limits: readonly StageLimit[]): ExceedsEarlierStage | null {
  const broken = limits.find(({ amount, atMost }) => amount.isGreaterThan(atMost));
  return broken ? { kind: 'EXCEEDS_EARLIER_STAGE', ...broken } : null;
}

/** What is certified is committed, what is expensed certified, and what is paid expensed. */
export function spendingChain(
  committed: Amount,
  { certified, expensed, paid }: Readonly<Record<'certified' | 'expensed' | 'paid', Amount>>,
): readonly StageLimit[] {
  return [
    { figure: 'certified', amount: certified, earlier: 'committed', atMost: committed },
    { figure: 'expensed', amount: expensed, earlier: 'certified', atMost: certified },
    { figure: 'paid', amount: paid, earlier: 'expensed', atMost: expensed },
  ];
}
