import { InvalidCursor } from '../../application/invalid-cursor.ts';

/** What one value of a key looks like. */
export type KeyShape = (text: string) => boolean;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

export const isUuid: KeyShape = (text) => uuid.test(text);
export const isInstant: KeyShape = (text) => instant.test(text) && !Number.isNaN(Date.parse(text));
export const isSequence: KeyShape = (text) => /^\d{1,18}$/.test(text);
export const isReference: KeyShape = (text) => text !== '' && !text.includes('\0');

/** An opaque cursor of the key by which a list is ordered. */
export function toCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key behind a cursor.
 *
 * @throws InvalidCursor
 */
export function readCursor(cursor: string, shapes: readonly KeyShape[]): readonly string[] {
  const key = readJson(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(key) || key.length !== shapes.length) throw new InvalidCursor();
  return shapes.map((isShaped, position) => {
    const value: unknown = key[position];
    if (typeof value !== 'string' || !isShaped(value)) throw new InvalidCursor();
    return value;
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidCursor();
  }
}
