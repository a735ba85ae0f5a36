import type { Amount, CapCheck, ControlCheck, Cure, Refusal } from 'budget-core';

/** A value as its JSON says it: amounts are text. The one shape of a verdict, fresh or read back. */
export type Recorded<Value> = Value extends Amount
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Recorded<Item>[]
    : Value extends string | number | boolean | null | undefined
      ? Value
      : { readonly [Key in keyof Value]: Recorded<Value[Key]> };

/** What is kept and answered of a verdict: all of it but the facts, which live in the journal. */
export type RecordedVerdict =
  | {
      readonly outcome: 'ACCEPTED';
      readonly controls: readonly Recorded<ControlCheck>[];
      /** Absent from verdicts of before there were caps. */
      readonly caps?: readonly Recorded<CapCheck>[];
    }
  | {
      readonly outcome: 'REFUSED';
      readonly refusal: Recorded<Refusal>;
      readonly controls: readonly Recorded<ControlCheck>[];
      readonly caps?: readonly Recorded<CapCheck>[];
      readonly cures: readonly Recorded<Cure>[];
    };
