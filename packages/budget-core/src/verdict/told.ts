import type { Amount } from '../money/amount.ts';
import type { Refusal, RefusalKind } from './refusal.ts';

/** A value as it is told: its amounts as they are, or as text where it was read back from JSON. */
export type Told<Value> = Value extends Amount
  ? Amount | string
  : Value extends string | number | boolean | null | undefined
    ? Value
    : { readonly [Key in keyof Value]: Told<Value[Key]> };

type ContentOf<Kind extends RefusalKind, Candidate = Refusal> = Candidate extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Told<Omit<Candidate, 'kind'>>
    : never
  : never;

/** A refusal as it is told, by its kind. */
export type ToldRefusal<Kind extends RefusalKind = RefusalKind> = {
  readonly [One in Kind]: { readonly kind: One } & ContentOf<One>;
}[Kind];
