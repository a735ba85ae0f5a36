/** The cursor of a page is not one that a page of this list gave: the caller's fault. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('The cursor is not one of this list');
  }
}
