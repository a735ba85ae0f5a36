import { fileURLToPath } from 'node:url';

/** Processes that tests start share what Node made of the sources: each would strip hundreds of files of their types. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url)),
};
