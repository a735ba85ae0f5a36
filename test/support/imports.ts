/** What a source file names as the origin of something, and whether only types come from there. */
export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[\w$*{},\s]+?)\s*from\s*)?['"](?<from>[^'"]+)['"]/gm;
const call = /\b(?:import|require)\(\s*['"](?<from>[^'"]+)['"]/g;

/** Every import, export-from, dynamic import and require of a source text. */
export function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  for (const { groups } of text.matchAll(statement)) {
    found.push({
      from: groups?.['from'] ?? '',
      typesOnly: groups?.['type'] !== undefined || areTypes(groups?.['names']),
    });
  }
  for (const { groups } of text.matchAll(call)) found.push({ from: groups?.['from'] ?? '', typesOnly: false });
  return found;
}

/** `{ type A, type B }` brings in no value; `{ A, type B }` does. */
function areTypes(names: string | undefined): boolean {
  const list = /^\{(?<list>[^}]*)\}$/.exec(names?.trim() ?? '')?.groups?.['list'];
  const parts = (list ?? '').split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  return named.length > 0 && named.every((part) => part.startsWith('type '));
}
