import type { ToldRefusal } from '../told.ts';
import { englishWords as words } from './en-words.ts';
import { type Figures, stateName, type Texts } from './texts.ts';

export const english: Texts = {
  INVALID_AMOUNT: ({ field, text, reason }) =>
    `The amount “${text}” (${field}) is refused: ${words.amountFault[reason]}.`,
  INVALID_SCALE: ({ field, text, currency, allowed, given }, { count }) =>
    `The amount “${text}” (${field}) has ${count(given)} decimals; ${currency} has at most ${count(allowed)}.`,
  NOT_POSITIVE: ({ field, text }) => `The amount “${text}” (${field}) is refused: it must be greater than zero.`,
  INVALID_PERCENT: ({ field, text }) =>
    `The percentage “${text}” (${field}) is refused: write plain digits below 1000 with at most four decimals, as 2.5.`,
  INVALID_PACE: ({ reason, windows }, { count }) =>
    ({
      CAPS_OR_SHARES: 'A pace has either caps or shares: give one of the two.',
      ONE_FOR_EACH_WINDOW: `A pace says something of each window of the year: give ${count(windows)}, one for each.`,
      NOTHING_TO_SHARE: `A pace by shares gives one of its ${count(windows)} windows more than 0.`,
    })[reason],
  INVALID_PERIOD: ({ from, until }) => `A period from ${from} to ${until} ends before it begins.`,
  INVALID_CAP: ({ field, reason }) => `The cap is refused (${field}): ${words.capFault[reason]}.`,
  INVALID_TEXT: ({ field, reason, longest }, { count }) =>
    reason === 'TOO_LONG'
      ? `The text “${field}” is longer than ${count(longest)} characters.`
      : `The text “${field}” ${words.textFault[reason]}.`,
  INVALID_DATE: ({ text }) => `“${text}” is not a date: write year, month and day, 2026-02-28.`,
  INVALID_FISCAL_YEAR: ({ field, text }) =>
    `“${text}” (${field}) makes no fiscal year: the year is 1900 to 2999, the first month 1 to 12, and no two fiscal years overlap.`,
  UNKNOWN_CURRENCY: ({ text }) => `“${text}” is not the code of a currency (ISO 4217).`,
  YEAR_NOT_OPEN: ({ date }) => `No fiscal year is open on ${date}.`,
  YEAR_CLOSING: ({ date }) =>
    `The fiscal year of ${date} is being closed: it takes no new commitment, increase or line any more.`,
  YEAR_CLOSED: ({ date }) =>
    `The fiscal year of ${date} is closed: it takes no more acts but the payment of what was approved.`,
  OUTSIDE_FISCAL_YEAR: ({ fiscalYear, date }) =>
    `This act touches the fiscal year ${fiscalYear}, and ${date} is not part of it.`,
  NOT_FOUND: ({ noun, id }) => `Not found: ${words.noun[noun]} “${id}”.`,
  NO_BUDGET_LINE: ({ line }) => `There is no budget line “${line}” to charge.`,
  LINE_NOT_OPEN: ({ code, reason }) => `The line ${code} ${words.lineFault[reason]}.`,
  ALREADY_TAKEN: ({ noun, value }) => `The reference “${value}” is taken already: ${words.noun[noun]} needs another.`,
  LINE_IN_USE: ({ code, reserved, outstanding, payable, openChildren }, { amount, count }) =>
    `The line ${code} is in use: reserved ${amount(reserved)}, outstanding ${amount(outstanding)}, payable ${amount(payable)}, open lines below it: ${count(openChildren)}.`,
  VERSION_CONFLICT: ({ noun, expected, actual }) =>
    `Meanwhile ${words.noun[noun]} has changed: you saw version ${expected}, it is now at version ${actual}. Look again before you repeat.`,
  WRONG_STATE: ({ noun, state, allowed }) =>
    `This act is not possible: ${words.noun[noun]} is ${stateName(words, noun, state)}; it must be ${allowed.map((code) => stateName(words, noun, code)).join(' or ')}.`,
  SELF_APPROVAL: ({ earlierDuty }) => `You ${words.duty[earlierDuty]} this act: another person must approve it.`,
  SEPARATION_OF_DUTIES: ({ duty, earlierDuty }) =>
    `You ${words.duty[earlierDuty]} this expense: another person must ${duty === 'PAY' ? 'record its payment' : 'certify delivery'}.`,
  LIMIT_EXCEEDED: (refusal, { amount }) => {
    const limit =
      refusal.limit === null
        ? `You have no approval limit and cannot approve ${amount(refusal.amount)}.`
        : `Your approval limit is ${amount(refusal.limit)}; this act is ${amount(refusal.amount)}.`;
    return refusal.nextRank === null ? limit : `${limit} It goes on to the next rank: ${words.role[refusal.nextRank]}.`;
  },
  NO_CHARGES: () => 'Name at least one charge.',
  CHARGE_NAMED_TWICE: ({ chargeId }) => `The charge “${chargeId}” is named twice.`,
  DIMENSION_NAMED_TWICE: ({ dimension }) => `The dimension “${dimension}” is named twice: a line has one code in it.`,
  NO_AUTHORITY: ({ code, authority }) =>
    `Neither the line ${code} nor any line above it was granted ${words.authority[authority]}.`,
  INSUFFICIENT_COMMITMENT_AUTHORITY: insufficient('Insufficient commitment authority'),
  INSUFFICIENT_PAYMENT_AUTHORITY: insufficient('Insufficient payment authority'),
  OVERRIDE_NOT_ALLOWED: ({ code }) => `The control on ${code} cannot be overridden.`,
  OVERRIDE_CAP_EXCEEDED: ({ code, left, requested }, { amount }) =>
    `Overrides of ${amount(left)} may still be granted on ${code} this year; ${amount(requested)} was asked for.`,
  DOCUMENT_CAP_EXCEEDED: ({ code, limit, amount: total, over }, { amount }) =>
    `One document may take at most ${amount(limit)} on ${code}; this one comes to ${amount(total)}, ${amount(over)} beyond it.`,
  PAYEE_CAP_EXCEEDED: ({ code, limit, from, until, taken, requested, over }, { amount }) =>
    `From ${from} to ${until} one payee may get at most ${amount(limit)} on ${code}: this one has ${amount(taken)}, and ${amount(requested)} more goes ${amount(over)} beyond it.`,
  SPLIT_SUSPECTED: ({ code, limit, nature, acts, from, until, total, over }, { amount, count }) =>
    `From ${from} to ${until} this is act number ${count(acts)} for the same payee and ${nature === null ? 'on lines without a nature' : `of the nature “${nature}”`} on ${code}: none is above ${amount(limit)} alone, together they come to ${amount(total)}, ${amount(over)} beyond it.`,
  BELOW_CONSUMPTION: ({ code, authority, consumed, usable }, { amount }) =>
    `Only ${amount(usable)} of ${words.authority[authority]} would be usable on ${code}, where ${amount(consumed)} is consumed already.`,
  DISTRIBUTION_EXCEEDED: ({ code, authority, limit, distributed }, { amount }) =>
    `Below ${code}, ${amount(distributed)} of ${words.authority[authority]} would be handed out under a limit of ${amount(limit)}.`,
  FROZEN_EXCEEDS_AUTHORISED: ({ authorised, frozen }, { amount }) =>
    `${amount(frozen)} cannot be frozen out of ${amount(authorised)} authorised.`,
  AUTHORITY_NOT_USED: ({ authority }) =>
    `This budget has a single authority and makes no use of ${words.authority[authority]}.`,
  HELD_EXCEEDS_USABLE: ({ code, authority, held, usable }, { amount }) =>
    `Pending movements hold ${amount(held)} of ${words.authority[authority]} on ${code}; only ${amount(usable)} would be usable there.`,
  WRONG_SIDES: ({ movement }) => `${words.movement[movement]}.`,
  LINE_NAMED_TWICE: ({ lineId }) => `The line “${lineId}” is named twice: a movement names each line once.`,
  TRANSFER_UNBALANCED: ({ taken, given }, { amount }) =>
    `A transfer gives what it takes: this one takes ${amount(taken)} and gives ${amount(given)}.`,
  NO_OWN_AUTHORITY: ({ code, authority }) =>
    `The line ${code} holds no ${words.authority[authority]} of its own: enter its initial budget first.`,
  MOVEMENT_NOT_OF_ROLE: ({ role }) =>
    `Only freezes and releases are put forward by ${words.role[role]}: another officer proposes this movement.`,
  EXCEEDS_UNUSED: ({ code, authority, unused, over }, { amount }) =>
    `At most ${amount(unused)} of ${words.authority[authority]} can be taken from ${code}, the rest being consumed, frozen or held; this goes ${amount(over)} beyond it.`,
  EXCEEDS_FROZEN: ({ code, authority, frozen, over }, { amount }) =>
    `${amount(frozen)} of ${words.authority[authority]} is frozen on ${code}; the release goes ${amount(over)} beyond it.`,
  UNKNOWN_PROFILE: ({ text }) => `There is no country profile “${text}”.`,
  PROFILE_NOT_IN_FORCE: ({ profile, validFrom, firstDay }) =>
    `The profile ${profile} is in force for years that begin on ${validFrom} or later; this one begins on ${firstDay}.`,
  PROFILE_CONTRADICTED: ({ profile, field, given, required, legalReference }) =>
    `Under the profile ${profile}, ${words.fixed[field]} of the year is ${required} and not ${given} (${legalReference}).`,
  CLASSIFICATION_REQUIRED: ({ code, dimension, profile, legalReference }) =>
    `The profile ${profile} asks for the code of ${code} in “${dimension}” (${legalReference}), and the line has none: classify it first.`,
  TRANSFER_BETWEEN_CODES_FORBIDDEN: ({ dimension, from, to, profile, legalReference, amount: moved }, { amount }) =>
    `Under the profile ${profile}, nothing is transferred from “${from}” to “${to}” (${dimension}); this transfer brings ${amount(moved)} there (${legalReference}).`,
  TRANSFER_CAP_EXCEEDED: (refusal, { amount }) =>
    `Transfers of the year on ${refusal.code} (${words.authority[refusal.authority]}) would rise from ${amount(refusal.movedBefore)} to ${amount(refusal.movedAfter)}; the cap is ${amount(refusal.cap)}, which is ${refusal.percent} % of ${amount(refusal.initial)} initially authorised (${refusal.profile}: ${refusal.legalReference}).`,
  AUTHORITIES_DIFFER: ({ code, commitment, payment, profile, legalReference }, { amount }) =>
    `On ${code}, commitment authority of ${amount(commitment)} would stand against payment authority of ${amount(payment)}; under the profile ${profile} both are equal there (${legalReference}).`,
  OVERRIDE_FORBIDDEN: ({ code, profile, legalReference }) =>
    `The profile ${profile} allows no override on ${code} (${legalReference}).`,
  HAS_EXPENSES: ({ certified, expensed }, { amount }) =>
    `Expenses stand against this commitment: ${amount(certified)} is certified and ${amount(expensed)} expensed.`,
  CLAIM_UNDECIDED: ({ undecided }, { amount }) =>
    `Claims of ${amount(undecided)} are certified on this commitment and not decided yet: approve or reject them first.`,
  BELOW_EXPENSED: ({ certified, expensed, left, over }, { amount }) =>
    `${amount(certified)} is certified and ${amount(expensed)} expensed on this charge: at most ${amount(left)} can be given back; the amount goes ${amount(over)} beyond it.`,
  MADE_IN_EARLIER_YEAR: ({ originYear }) =>
    `This commitment was made in ${originYear} and cannot be increased: what is added takes a commitment of this year.`,
  SCHEDULE_MISMATCH: (refusal, { amount }) =>
    `The payment schedule adds up to ${amount(refusal.scheduled)}; the commitment is ${amount(refusal.amount)}.`,
  ALREADY_EXPIRED: ({ expiresOn, date }) =>
    `The reservation would run until ${expiresOn}, and this act is of ${date}: write a later day first.`,
  FRAMEWORK_MISMATCH: ({ reference, reason }) =>
    `The framework commitment ${reference} ${words.frameworkFault[reason]}: this order cannot name it.`,
  FRAMEWORK_NOT_IN_FORCE: ({ reference, reason, validFrom, validUntil, date }) =>
    `The framework commitment ${reference} ${words.frameworkFault[reason]}: it takes orders from ${validFrom} to ${validUntil} while it is approved, and this act is dated ${date}.`,
  FRAMEWORK_MAX_EXCEEDED: ({ reference, maximum, ordered, asked, over }, { amount }) =>
    `The framework commitment ${reference} has a maximum of ${amount(maximum)}: ${amount(ordered)} is ordered already, ${amount(asked)} was asked for, and that is ${amount(over)} too much.`,
  EXCEEDS_OUTSTANDING: ({ left, over }, { amount }) =>
    `${amount(left)} is left on this charge of the commitment; the amount goes ${amount(over)} beyond it.`,
  EXCEEDS_CLAIM: ({ claimed, over }, { amount }) =>
    `The payee claims ${amount(claimed)} on this charge; the certified amount goes ${amount(over)} beyond it.`,
  EXCEEDS_CERTIFIED: ({ certified, over }, { amount }) =>
    `Delivery is certified for ${amount(certified)} on this charge; the amount to approve goes ${amount(over)} beyond it.`,
  EXCEEDS_EARLIER_STAGE: (refusal, { amount }) =>
    `${amount(refusal.amount)} cannot be ${words.figure[refusal.figure]} where ${amount(refusal.atMost)} is ${words.figure[refusal.earlier]}.`,
  DUPLICATE_INVOICE: ({ invoiceNumber, amount: claimed, fiscalYear, reference }, { amount }) =>
    `The invoice ${invoiceNumber} of ${amount(claimed)} was claimed before, by the expense ${reference} of ${fiscalYear}.`,
  ALREADY_PAID: ({ paidOn }) =>
    `This expense was paid on ${paidOn} and is not reversed: record the credit note of the payee instead.`,
  CREDIT_EXCEEDS_EXPENSE: ({ expensed, over }, { amount }) =>
    `${amount(expensed)} of this charge is expensed; the credit goes ${amount(over)} beyond it.`,
};

type Insufficient = ToldRefusal<'INSUFFICIENT_COMMITMENT_AUTHORITY' | 'INSUFFICIENT_PAYMENT_AUTHORITY'>;

function insufficient(what: string): (refusal: Insufficient, figures: Figures) => string {
  return ({ code, available, requested, shortfall }, { amount }) =>
    `${what} on ${code}: available ${amount(available)}, requested ${amount(requested)}, short by ${amount(shortfall)}.`;
}
