/** One step of a random history: numbers that are read as a command in the state they meet. */
export interface Move {
  readonly what: number;
  readonly where: number;
  readonly whom: number;
  readonly units: number;
}
