import { InvalidArgumentError, Option } from 'commander';

/** Whose budget it is. */
export function organisationOption(): Option {
  return new Option('--organisation <slug>', 'whose budget it is').argParser(slug).makeOptionMandatory();
}

function slug(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,62}$/.test(text)) return text;
  throw new InvalidArgumentError('It is up to 63 small letters, digits and hyphens.');
}
