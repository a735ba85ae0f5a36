export interface MovementVersionInput {
  readonly movementId: string;
  readonly expectedVersion: number;
}

export interface MovementReasonInput extends MovementVersionInput {
  readonly reason: string;
}
