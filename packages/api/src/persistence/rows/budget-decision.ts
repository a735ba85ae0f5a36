/** Of `budget_decision decision`. A row is the noun as it is: a decision holds no amount. */
export const budgetDecisionColumns = `
  decision.id, decision.fiscal_year as "fiscalYear", decision.number, decision.taken_by as "takenBy",
  decision.decided_on::text as "decidedOn", decision.legal_reference as "legalReference",
  decision.document_reference as "documentReference", decision.recorded_by as "recordedBy", decision.version`;
