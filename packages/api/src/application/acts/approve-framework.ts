import type { ActDefinition } from '../act.ts';
import { type FrameworkVersionInput, seenFramework } from './framework-input.ts';

export type ApproveFrameworkInput = FrameworkVersionInput;

export const approveFramework: ActDefinition<ApproveFrameworkInput> = {
  name: 'approveFramework',
  wanted: ({ frameworkId }) => ({ frameworkIds: [frameworkId] }),
  command: (input) => ({ kind: 'ApproveFramework', ...seenFramework(input) }),
};
