import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Lets a shell read a line as it would a pasted one, and sends what the shell hands to curl. */
export async function paste(line: string): Promise<unknown> {
  const { stdout } = await run('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${line}`]);
  const [, address = '', , authorization = '', , contentType = '', , body = ''] = stdout.split('\0');
  const headers = Object.fromEntries([authorization, contentType].map((header) => header.split(': ')));
  const answer = await fetch(address, { method: 'POST', headers, body });
  return answer.json();
}
