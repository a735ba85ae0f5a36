import { posix } from 'node:path';
import { importsOf } from './imports.ts';

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

const coreFolder = 'packages/budget-core/src/';
const apiFolder = 'packages/api/src/';

/** The rooms of the API and what each may import; "types of" a room is its shapes without its behaviour. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  access: ['budget-core'],
  import: ['budget-core'],
  application: ['budget-core', 'access', 'types of import'],
  persistence: ['budget-core', 'ports of application'],
  export: ['budget-core', 'ports of application'],
  graphql: ['budget-core', 'access', 'application', 'export'],
  'embedded-postgres': [],
  terminal: [],
  demo: [
    'budget-core',
    'access',
    'embedded-postgres',
    'config',
    'terminal',
    'types of application',
    'types of graphql',
  ],
  config: ['types of access'],
  app: ['budget-core', 'access', 'application', 'persistence', 'graphql', 'embedded-postgres', 'demo', 'config'],
  listen: [],
  cli: ['budget-core', 'access', 'application', 'persistence', 'import', 'export', 'terminal'],
  main: ['app', 'config', 'listen', 'demo', 'embedded-postgres', 'access', 'types of graphql', 'ports of persistence'],
};

/** The files in which a room meets those that know nothing else of it. */
const ports: Readonly<Record<string, readonly string[]>> = {
  // What the application asks of whoever stores and reads, with the shapes and errors that it is answered by.
  application: ['act', 'changes', 'import-ledger', 'invalid-cursor', 'ledger', 'reads', 'recorded'],
  // The refusal of a database, which is told without a stack, and whose data is in one, which the demo has to know.
  persistence: ['durability', 'organisations'],
};

/** Libraries that belong to some rooms; every other library is free. */
const libraries: readonly { readonly pattern: RegExp; readonly rooms: readonly string[] }[] = [
  { pattern: /^@mikro-orm\//, rooms: ['persistence'] },
  { pattern: /^commander$/, rooms: ['cli'] },
  { pattern: /^pg$/, rooms: ['persistence', 'embedded-postgres'] },
  { pattern: /^(graphql|graphql-.*|@graphql-.*|@pothos\/.*|@envelop\/.*|dataloader)$/, rooms: ['graphql', 'app'] },
  { pattern: /^decimal\.js$/, rooms: [] },
];

export const apiRooms = Object.keys(arrows);

/** The room a file lies in, or undefined where the file is no part of what is built. */
export function roomOf(path: string): string | undefined {
  if (isTestOnly(path)) return undefined;
  if (path.startsWith(coreFolder)) return 'budget-core';
  return path.startsWith(apiFolder) ? roomOfApi(path) : undefined;
}

/** Every import of the file that crosses a wall, as a sentence. */
export function crossings({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  if (room === undefined) return [];
  if (room !== 'budget-core' && !apiRooms.includes(room)) return [`${path} lies in no room`];
  return importsOf(text)
    .filter(({ from, typesOnly }) =>
      room === 'budget-core' ? !isAllowedInCore(path, from) : !isAllowedInApi(path, room, from, typesOnly),
    )
    .map(({ from }) => `${path} imports ${from}`);
}

function isTestOnly(path: string): boolean {
  return /\.(test|typetest|fixture)\.ts$/.test(path) || path.includes('/testing/');
}

function roomOfApi(path: string): string {
  const [first = ''] = path.slice(apiFolder.length).split('/');
  return first.replace(/\.ts$/, '');
}

function isAllowedInCore(path: string, from: string): boolean {
  if (from === 'decimal.js') return path === `${coreFolder}money/decimal.ts`;
  const target = resolve(path, from);
  return target?.startsWith(coreFolder) === true && !isTestOnly(target);
}

function isAllowedInApi(path: string, room: string, from: string, typesOnly: boolean): boolean {
  const target = resolve(path, from);
  if (target === undefined) return isLibraryAllowed(room, from);
  if (!target.startsWith(apiFolder) || isTestOnly(target)) return false;
  return isRoomAllowed(room, target, typesOnly);
}

function isLibraryAllowed(room: string, from: string): boolean {
  if (from === 'budget-core') return arrows[room]?.includes('budget-core') ?? false;
  return libraries.every(({ pattern, rooms }) => !pattern.test(from) || rooms.includes(room));
}

function isRoomAllowed(room: string, target: string, typesOnly: boolean): boolean {
  const other = roomOfApi(target);
  const may = arrows[room] ?? [];
  if (other === room || may.includes(other)) return true;
  if (typesOnly && may.includes(`types of ${other}`)) return true;
  return may.includes(`ports of ${other}`) && isPort(other, target);
}

function isPort(room: string, target: string): boolean {
  return ports[room]?.includes(posix.basename(target, '.ts')) ?? false;
}

function resolve(path: string, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
}
