import { writeFileSync } from 'node:fs';
import { printedSchema } from '../src/graphql/printed-schema.ts';

/** Writes the schema that clients are built against; a test compares it with the one that is served. */
writeFileSync(new URL('../schema.graphql', import.meta.url), printedSchema());
