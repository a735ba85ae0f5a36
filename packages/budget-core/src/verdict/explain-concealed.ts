import type { Language } from './explain.ts';
import type { ConcealableKind, ConcealedRefusal } from './verdict-for.ts';

/** What is short or passed; a person without scope on the node is told no figure (D-72). */
const said: Readonly<Record<Language, Readonly<Record<ConcealableKind, string>>>> = {
  en: {
    INSUFFICIENT_COMMITMENT_AUTHORITY: 'Insufficient commitment authority',
    INSUFFICIENT_PAYMENT_AUTHORITY: 'Insufficient payment authority',
    DOCUMENT_CAP_EXCEEDED: 'This document takes more than one may',
    PAYEE_CAP_EXCEEDED: 'This payee would get more than one may',
    SPLIT_SUSPECTED: 'Several acts for the same payee look like one that was split',
  },
  fr: {
    INSUFFICIENT_COMMITMENT_AUTHORITY: 'Autorisations d’engagement (AE) insuffisantes',
    INSUFFICIENT_PAYMENT_AUTHORITY: 'Crédits de paiement (CP) insuffisants',
    DOCUMENT_CAP_EXCEEDED: 'Cet acte prend plus qu’un acte ne peut prendre',
    PAYEE_CAP_EXCEEDED: 'Ce créancier recevrait plus qu’un créancier ne peut recevoir',
    SPLIT_SUSPECTED: 'Plusieurs actes pour le même créancier ressemblent à un acte fractionné',
  },
};

const places: Readonly<Record<Language, (code: string | null) => string>> = {
  en: (code) => (code === null ? 'on a line that is not in your scope' : `on ${code}`),
  fr: (code) => (code === null ? 'sur une ligne hors de votre périmètre' : `sur ${code}`),
};

/**
 * Why a node refused, in plain words without its figures (D-72).
 *
 * @example
 * explainConcealed(refusal, 'en'); // 'Insufficient commitment authority on 22.'
 */
export function explainConcealed({ kind, code }: ConcealedRefusal, language: Language): string {
  return `${said[language][kind]} ${places[language](code)}.`;
}
