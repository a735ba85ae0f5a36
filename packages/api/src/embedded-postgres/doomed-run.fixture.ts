// A run that ends badly: it stores a row, says so, and then stays to be killed, or throws.
import { Client } from 'pg';
import { startEmbeddedPostgres } from './server.ts';

const [, , dataDirectory = '', end] = process.argv;
const server = await startEmbeddedPostgres({ dataDirectory });
const client = new Client({ connectionString: server.url });
await client.connect();
await client.query("create table note as select 'acknowledged' as body");
console.log(server.processId);
if (end === 'throws') throw new Error('the run fails');
// Not for longer than the test that started it, though.
process.stdin.resume().once('close', () => process.exit());
