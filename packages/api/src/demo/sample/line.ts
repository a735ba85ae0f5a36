/** What a line of the sample is granted of one authority, and the part of it held in reserve. */
export interface SampleAuthority {
  readonly amount: string;
  readonly frozen: string;
}

/** A node of the sample's tree; its parent is the code without the last part. */
export interface SampleLine {
  readonly code: string;
  readonly labels: { readonly fr: string; readonly en: string };
  /** Null above the leaves: programmes, actions and titles hold what their lines hold. */
  readonly authorities: { readonly COMMITMENT: SampleAuthority; readonly PAYMENT: SampleAuthority } | null;
}

/** The cap that the assembly voted for a programme, net of its reserve. */
export interface SampleLimit {
  readonly code: string;
  readonly authority: 'COMMITMENT' | 'PAYMENT';
  readonly limit: string;
  readonly legalReference: string;
}

export function node(code: string, fr: string, en: string): SampleLine {
  return { code, labels: { fr, en }, authorities: null };
}

/** A line that takes commitments, with each authority as amount and reserve. */
export function leaf(
  code: string,
  fr: string,
  en: string,
  commitment: readonly [amount: string, frozen: string],
  payment: readonly [amount: string, frozen: string],
): SampleLine {
  return {
    code,
    labels: { fr, en },
    authorities: {
      COMMITMENT: { amount: commitment[0], frozen: commitment[1] },
      PAYMENT: { amount: payment[0], frozen: payment[1] },
    },
  };
}

export function staff(code: string): SampleLine {
  return node(code, 'Titre 2 : dépenses de personnel', 'Title 2: staff');
}

export function operating(code: string): SampleLine {
  return node(code, 'Titre 3 : dépenses de fonctionnement', 'Title 3: operating expenditure');
}

export function capital(code: string): SampleLine {
  return node(code, "Titre 5 : dépenses d'investissement", 'Title 5: capital expenditure');
}

export function transfers(code: string): SampleLine {
  return node(code, "Titre 6 : dépenses d'intervention", 'Title 6: transfers');
}
