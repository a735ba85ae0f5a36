import { people } from './people.ts';
import type { RoleRequest } from './role-requests.ts';
import type { Tokens } from './tokens.ts';

export const demoLine =
  'DEMO MODE – a fictional ministry for trying things out: keys are made at each start, tokens live 12 hours. Not for production.';

/** A request as one line to paste into a shell. */
export function curlOf(address: string, token: string, query: string): string {
  const body = JSON.stringify({ query }).replaceAll("'", String.raw`'\''`);
  return `curl -s ${address} -H 'authorization: Bearer ${token}' -H 'content-type: application/json' -d '${body}'`;
}

/** A ready-to-paste request for each role. */
export function announceRequests(address: string, requests: readonly RoleRequest[], tokens: Tokens): string {
  const told = requests.map(({ by, does, query }) => {
    const { name, actor, unit } = people[by];
    return `# ${actor.role} – ${name}, ${unit} – ${does}\n${curlOf(address, tokens[by], query)}`;
  });
  return ['One request for each role, ready to paste:', ...told].join('\n\n');
}
