import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const imported = /^(?:import|export)\s(?!type\b)[^;]*?'(\.{1,2}\/[^']+)';$/gm;
const known = new Map<string, readonly string[]>();

/** The modules that a module imports, types left out. */
function importsOf(path: string): readonly string[] {
  const before = known.get(path);
  if (before) return before;
  const imports = [...readFileSync(path, 'utf8').matchAll(imported)].map(([, to = '']) => join(dirname(path), to));
  known.set(path, imports);
  return imports;
}

/** Whether a module is loaded when another one is. */
export function isLoadedBy(path: string, start: string): boolean {
  const seen = new Set([start]);
  for (const module of seen) for (const next of importsOf(module)) seen.add(next);
  return seen.has(path);
}
