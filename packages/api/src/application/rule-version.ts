/** The rules that decide acts, as the journal names them. */
export const ruleVersion = 'generic-1';
