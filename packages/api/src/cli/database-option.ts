import { InvalidArgumentError, Option } from 'commander';

/** Where the budget is kept; there is no other place to fall back on. */
export function databaseOption(): Option {
  return new Option('--database-url <url>', 'the PostgreSQL that keeps the budget, as the owner of its tables')
    .env('DATABASE_URL')
    .argParser(databaseUrl)
    .makeOptionMandatory();
}

function databaseUrl(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It is written postgresql://user:password@host:5432/database.');
}
