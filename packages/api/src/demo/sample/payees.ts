/** Companies and public bodies, all invented; no natural person. */
export const payees = [
  { reference: 'T-1001', name: 'Berges et Rives SARL' },
  { reference: 'T-1002', name: 'Marlot Travaux Publics SA' },
  { reference: 'T-1003', name: 'Topolaser Ingénierie SAS' },
  { reference: 'T-1004', name: "Agence de l'Eau et des Milieux naturels" },
  { reference: 'T-1005', name: 'Hydromesures SAS' },
  { reference: 'T-1006', name: 'Imprimerie du Vieux Pont' },
  { reference: 'T-1007', name: 'Établissement foncier du Val' },
  { reference: 'T-1008', name: 'Communauté de communes des Trois Rives' },
] as const;

export type PayeeReference = (typeof payees)[number]['reference'];
