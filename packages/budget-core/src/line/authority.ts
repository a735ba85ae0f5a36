/** `COMMITMENT` (AE): what may be committed. `PAYMENT` (CP): what may be paid this year. */
export type Authority = 'COMMITMENT' | 'PAYMENT';
