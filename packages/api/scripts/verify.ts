import { Pool } from 'pg';
import { UnfitServerError } from '../src/persistence/durability.ts';
import { organisationsIn } from '../src/persistence/organisations.ts';
import { verify } from '../src/persistence/verify.ts';

const usage = `Compares every figure that is kept with the journal, for each organisation of a database, and changes nothing.

  DATABASE_URL=postgresql://user:password@localhost:5432/budget npm run verify

The login is the owner of the tables. Each difference is one line of JSON.
Ends with 0 where all of it adds up, with 1 where something differs, with 2 where nothing could be compared.`;

/** @returns how many differences were found */
async function compare(url: string): Promise<number> {
  const organisations = await organisationsIn(url);
  console.log(`Comparing the books of each organisation with its journal: ${organisations.length}`);
  const pool = new Pool({ connectionString: url, max: 1 });
  let count = 0;
  try {
    for (const [index, organisation] of organisations.entries()) {
      const differences = await verify(pool, organisation);
      for (const difference of differences) console.log(JSON.stringify({ organisation, ...difference }));
      console.log(`${index + 1} of ${organisations.length}, ${organisation}: ${differences.length} differences`);
      count += differences.length;
    }
  } finally {
    await pool.end();
  }
  return count;
}

const { DATABASE_URL: url } = process.env;
if (url) {
  try {
    process.exitCode = (await compare(url)) > 0 ? 1 : 0;
  } catch (fault) {
    console.error(fault instanceof UnfitServerError ? fault.message : fault);
    process.exitCode = 2;
  }
} else {
  console.error(usage);
  process.exitCode = 2;
}
