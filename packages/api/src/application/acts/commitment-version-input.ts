/** A commitment as the caller saw it. */
export interface CommitmentVersionInput {
  readonly commitmentId: string;
  readonly expectedVersion: number;
}

export interface CommitmentReasonInput extends CommitmentVersionInput {
  readonly reason: string;
}
