import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: 'src/index.ts',
  platform: 'neutral',
  dts: true,
  // The tools of the workspace decide what is written where; publint tells whether a package manager would agree.
  tsconfig: 'tsconfig.source.json',
  publint: { strict: true },
});
