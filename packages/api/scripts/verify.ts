import { Pool } from 'pg';
import { verify } from '../src/persistence/verify.ts';

// The login is the owner of the tables, so it sees every organisation.
const { DATABASE_URL: url } = process.env;
if (!url)
  throw new Error('DATABASE_URL is required, as in DATABASE_URL=postgresql://user:password@localhost:5432/budget');

const pool = new Pool({ connectionString: url, max: 1 });
try {
  const { rows } = await pool.query<{ id: string }>('select id from organisation order by id');
  if (rows.length === 0) throw new Error('This login sees no organisation in the database');
  for (const { id } of rows) {
    const differences = await verify(pool, id);
    for (const difference of differences) console.log(JSON.stringify({ organisation: id, ...difference }));
    console.log(`${id}: ${differences.length} differences`);
    if (differences.length > 0) process.exitCode = 1;
  }
} finally {
  await pool.end();
}
