/** Of `payee`. A row is the noun as it is: a payee holds no amount. */
export const payeeColumns = 'payee.id, payee.reference, payee.name, payee.version';
