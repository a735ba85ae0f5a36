/** Tests that ask how often something came up need more histories than a mutant is worth, and are left out. */
export const countingTests = ['cures', 'control-cures', 'reach', 'ceilings', 'commute', 'pace'].map(
  (name) => `**/${name}.property.test.ts`,
);
