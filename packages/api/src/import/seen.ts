/** Three numbers for each slot: two halves of the key's hash, and the row; a slot without a row is free. */
const width = 3;

/**
 * Which codes or references were met, and in which row first. A million texts would fill a memory, so that 64 bits of
 * hash stand for each: among a million rows, two different texts are taken for the same once in 37 million files.
 */
export class Seen {
  #slots = new Uint32Array(width * 1024);
  #count = 0;

  /** The row that has the same already, or null; then it is remembered. */
  firstRow(key: string, rowNumber: number): number | null {
    if (this.#count * width * 2 > this.#slots.length) this.#grow();
    const [high, low] = hashOf(key);
    const slot = slotOf(this.#slots, high, low);
    const row = this.#slots[slot + 2] ?? 0;
    if (row !== 0) return row;
    this.#slots.set([high, low, rowNumber], slot);
    this.#count += 1;
    return null;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += width) {
      const [high = 0, low = 0, row = 0] = before.subarray(slot, slot + width);
      if (row !== 0) this.#slots.set([high, low, row], slotOf(this.#slots, high, low));
    }
  }
}

/** The slot of a hash, or the free one where it belongs. */
function slotOf(slots: Uint32Array, high: number, low: number): number {
  const count = slots.length / width;
  let place = low % count;
  for (;;) {
    const slot = place * width;
    if (slots[slot + 2] === 0 || (slots[slot] === high && slots[slot + 1] === low)) return slot;
    place = (place + 1) % count;
  }
}

/** Two independent hashes of 32 bits, multiplied in letter by letter and mixed at the end. */
function hashOf(key: string): readonly [number, number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const letter = key.charCodeAt(index);
    high = Math.imul(high ^ letter, 2654435761);
    low = Math.imul(low ^ letter, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0];
}
