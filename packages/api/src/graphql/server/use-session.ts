import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** Lets go of what an operation read, however it ends; a subscription does so by itself. */
export function useSession(): Plugin<Context> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        try {
          const result: unknown = await executeFn(args);
          return result;
        } finally {
          await (args.contextValue as Context).session?.reading.close();
        }
      });
    },
  };
}
