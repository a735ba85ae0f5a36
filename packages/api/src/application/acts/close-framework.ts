import type { ActDefinition } from '../act.ts';
import { type FrameworkVersionInput, seenFramework } from './framework-input.ts';

export interface CloseFrameworkInput extends FrameworkVersionInput {
  readonly reason: string;
}

export const closeFramework: ActDefinition<CloseFrameworkInput> = {
  name: 'closeFramework',
  wanted: ({ frameworkId }) => ({ frameworkIds: [frameworkId] }),
  command: (input) => ({ kind: 'CloseFramework', ...seenFramework(input), reason: input.reason }),
};
