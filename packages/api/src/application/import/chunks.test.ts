import { expect, it } from 'vitest';
import { chunksOf } from './chunks.ts';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number += 1) yield number;
}

it.each<[count: number, expected: number[]]>([
  [0, []],
  [1, [1]],
  [6, [2, 4]],
  [20, [2, 4, 5, 5, 4]],
])('%i items come in chunks that double up to the most, none is lost', async (count, expected) => {
  const chunks: (readonly number[])[] = [];
  for await (const chunk of chunksOf(upTo(count), { first: 2, most: 5 })) chunks.push(chunk);
  expect(chunks.map(({ length }) => length)).toEqual(expected);
  expect(chunks.flat()).toEqual(Array.from({ length: count }, (_, index) => index + 1));
});
