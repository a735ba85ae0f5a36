/**
 * Groups what arrives into arrays that double from one to the next up to a size: the store learns from the first ones
 * how to find its way through the later ones.
 */
export async function* chunksOf<Item>(
  items: AsyncIterable<Item>,
  sizes: { readonly first: number; readonly most: number },
): AsyncGenerator<readonly Item[]> {
  let size = sizes.first;
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
    size = Math.min(size * 2, sizes.most);
  }
  if (chunk.length > 0) yield chunk;
}
