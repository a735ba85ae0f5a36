import type { ToldRefusal } from '../told.ts';
import { frenchWords as words } from './fr-words.ts';
import { type Figures, stateName, type Texts } from './texts.ts';

export const french: Texts = {
  INVALID_AMOUNT: ({ field, text, reason }) =>
    `Le montant « ${text} » (${field}) est refusé : ${words.amountFault[reason]}.`,
  INVALID_SCALE: ({ field, text, currency, allowed, given }, { count }) =>
    `Le montant « ${text} » (${field}) a ${count(given)} décimales ; en ${currency} il en faut au plus ${count(allowed)}.`,
  NOT_POSITIVE: ({ field, text }) => `Le montant « ${text} » (${field}) est refusé : il doit être supérieur à zéro.`,
  INVALID_PERCENT: ({ field, text }) =>
    `Le pourcentage « ${text} » (${field}) est refusé : écrivez des chiffres, moins de 1000, avec au plus quatre décimales, par exemple 2.5.`,
  INVALID_PACE: ({ reason, windows }, { count }) =>
    ({
      CAPS_OR_SHARES: 'Un rythme a soit des plafonds, soit des parts : donnez l’un des deux.',
      ONE_FOR_EACH_WINDOW: `Un rythme dit quelque chose de chaque période de l’exercice : donnez-en ${count(windows)}, un par période.`,
      NOTHING_TO_SHARE: `Un rythme par parts donne plus de 0 à l’une au moins de ses ${count(windows)} périodes.`,
    })[reason],
  INVALID_PERIOD: ({ from, until }) => `Une période du ${from} au ${until} finit avant de commencer.`,
  INVALID_CAP: ({ field, reason }) => `Le plafond est refusé (${field}) : ${words.capFault[reason]}.`,
  INVALID_TEXT: ({ field, reason, longest }, { count }) =>
    reason === 'TOO_LONG'
      ? `Le texte « ${field} » dépasse ${count(longest)} caractères.`
      : `Le texte « ${field} » ${words.textFault[reason]}.`,
  INVALID_DATE: ({ text }) => `« ${text} » n’est pas une date : écrivez l’année, le mois et le jour, 2026-02-28.`,
  INVALID_FISCAL_YEAR: ({ field, text }) =>
    `« ${text} » (${field}) ne définit pas un exercice : l’année va de 1900 à 2999, le premier mois de 1 à 12, et deux exercices ne se recouvrent pas.`,
  UNKNOWN_CURRENCY: ({ text }) => `« ${text} » n’est pas le code d’une devise (ISO 4217).`,
  YEAR_NOT_OPEN: ({ date }) => `Aucun exercice n’est ouvert à la date du ${date}.`,
  YEAR_CLOSING: ({ date }) =>
    `L’exercice du ${date} est en cours de clôture : il ne prend plus d’engagement, d’augmentation ni de ligne.`,
  YEAR_CLOSED: ({ date }) =>
    `L’exercice du ${date} est clos : il ne prend plus d’acte, sauf le paiement de ce qui a été approuvé.`,
  OUTSIDE_FISCAL_YEAR: ({ fiscalYear, date }) =>
    `Cet acte touche l’exercice ${fiscalYear}, et la date du ${date} n’en fait pas partie.`,
  NOT_FOUND: ({ noun, id }) => `Introuvable : ${words.noun[noun]} « ${id} ».`,
  NO_BUDGET_LINE: ({ line }) => `Il n’y a pas de ligne budgétaire « ${line} » sur laquelle imputer.`,
  LINE_NOT_OPEN: ({ code, reason }) => `La ligne ${code} ${words.lineFault[reason]}.`,
  ALREADY_TAKEN: ({ noun, value }) =>
    `La référence « ${value} » est déjà prise : ${words.noun[noun]} doit en porter une autre.`,
  LINE_IN_USE: ({ code, reserved, outstanding, payable, openChildren }, { amount, count }) =>
    `La ligne ${code} est en usage : réservé ${amount(reserved)}, engagé non liquidé ${amount(outstanding)}, à payer ${amount(payable)}, lignes ouvertes en dessous : ${count(openChildren)}.`,
  VERSION_CONFLICT: ({ noun, expected, actual }) =>
    `Entre-temps, ${words.noun[noun]} a changé : vous aviez sous les yeux la version ${expected}, la version actuelle est ${actual}. Relisez avant de recommencer.`,
  WRONG_STATE: ({ noun, state, allowed }) =>
    `Cet acte n’est pas possible : ${words.noun[noun]} est dans l’état « ${stateName(words, noun, state)} » ; il faut : ${allowed.map((code) => `« ${stateName(words, noun, code)} »`).join(' ou ')}.`,
  SELF_APPROVAL: ({ earlierDuty }) =>
    `Vous avez ${words.duty[earlierDuty]} cet acte : une autre personne doit l’approuver.`,
  SEPARATION_OF_DUTIES: ({ duty, earlierDuty }) =>
    `Vous avez ${words.duty[earlierDuty]} cette demande de paiement : une autre personne doit ${duty === 'PAY' ? 'enregistrer le paiement' : 'certifier le service fait'}.`,
  LIMIT_EXCEEDED: (refusal, { amount }) => {
    const limit =
      refusal.limit === null
        ? `Vous n’avez pas de plafond d’approbation et ne pouvez pas approuver ${amount(refusal.amount)}.`
        : `Votre plafond d’approbation est de ${amount(refusal.limit)} ; cet acte est de ${amount(refusal.amount)}.`;
    return refusal.nextRank === null ? limit : `${limit} Il revient au rang suivant : ${words.role[refusal.nextRank]}.`;
  },
  NO_CHARGES: () => 'Indiquez au moins une imputation.',
  CHARGE_NAMED_TWICE: ({ chargeId }) => `L’imputation « ${chargeId} » est citée deux fois.`,
  DIMENSION_NAMED_TWICE: ({ dimension }) =>
    `L’axe « ${dimension} » est cité deux fois : une ligne n’y porte qu’un seul code.`,
  NO_AUTHORITY: ({ code, authority }) =>
    `Ni la ligne ${code} ni une ligne au-dessus n’a reçu de crédits : ${words.authority[authority]}.`,
  INSUFFICIENT_COMMITMENT_AUTHORITY: insufficient('Autorisations d’engagement (AE) insuffisantes'),
  INSUFFICIENT_PAYMENT_AUTHORITY: insufficient('Crédits de paiement (CP) insuffisants'),
  OVERRIDE_NOT_ALLOWED: ({ code }) => `Le contrôle de ${code} n’admet aucun dépassement autorisé.`,
  OVERRIDE_CAP_EXCEEDED: ({ code, left, requested }, { amount }) =>
    `Il reste ${amount(left)} de dépassements à autoriser sur ${code} cette année ; ${amount(requested)} sont demandés.`,
  DOCUMENT_CAP_EXCEEDED: ({ code, limit, amount: total, over }, { amount }) =>
    `Un acte peut prendre au plus ${amount(limit)} sur ${code} ; celui-ci atteint ${amount(total)}, soit ${amount(over)} de trop.`,
  PAYEE_CAP_EXCEEDED: ({ code, limit, from, until, taken, requested, over }, { amount }) =>
    `Du ${from} au ${until}, un même créancier peut recevoir au plus ${amount(limit)} sur ${code} : celui-ci en a ${amount(taken)}, et ${amount(requested)} de plus dépassent le plafond de ${amount(over)}.`,
  SPLIT_SUSPECTED: ({ code, limit, nature, acts, from, until, total, over }, { amount, count }) =>
    `Du ${from} au ${until}, cet acte porte à ${count(acts)} ceux du même créancier ${nature === null ? 'sur des lignes sans nature' : `et de la nature « ${nature} »`} sur ${code} : aucun ne dépasse ${amount(limit)} à lui seul, ensemble ils atteignent ${amount(total)}, soit ${amount(over)} de trop.`,
  BELOW_CONSUMPTION: ({ code, authority, consumed, usable }, { amount }) =>
    `Il ne resterait sur ${code} que ${amount(usable)} utilisables (${words.authority[authority]}), alors que ${amount(consumed)} sont déjà consommés.`,
  DISTRIBUTION_EXCEEDED: ({ code, authority, limit, distributed }, { amount }) =>
    `La répartition sous ${code} atteindrait ${amount(distributed)}, pour une limite de ${amount(limit)} (${words.authority[authority]}).`,
  FROZEN_EXCEEDS_AUTHORISED: ({ authorised, frozen }, { amount }) =>
    `On ne peut pas geler ${amount(frozen)} sur ${amount(authorised)} ouverts.`,
  AUTHORITY_NOT_USED: ({ authority }) =>
    `Ce budget n’a qu’une autorisation et n’emploie pas : ${words.authority[authority]}.`,
  HELD_EXCEEDS_USABLE: ({ code, authority, held, usable }, { amount }) =>
    `Des mouvements en attente retiennent ${amount(held)} sur ${code} (${words.authority[authority]}), où il ne resterait que ${amount(usable)} utilisables.`,
  WRONG_SIDES: ({ movement }) => `${words.movement[movement]}.`,
  LINE_NAMED_TWICE: ({ lineId }) =>
    `La ligne « ${lineId} » est citée deux fois : un mouvement cite chaque ligne une seule fois.`,
  TRANSFER_UNBALANCED: ({ taken, given }, { amount }) =>
    `Un virement donne ce qu’il prend : celui-ci prend ${amount(taken)} et donne ${amount(given)}.`,
  NO_OWN_AUTHORITY: ({ code, authority }) =>
    `La ligne ${code} ne porte pas de crédits en propre (${words.authority[authority]}) : saisissez d’abord son budget initial.`,
  MOVEMENT_NOT_OF_ROLE: ({ role }) =>
    `Seuls les gels et les dégels sont proposés par ${words.role[role]} : ce mouvement revient à un autre agent.`,
  EXCEEDS_UNUSED: ({ code, authority, unused, over }, { amount }) =>
    `On peut prendre au plus ${amount(unused)} sur ${code} (${words.authority[authority]}), le reste étant consommé, gelé ou retenu ; le montant dépasse de ${amount(over)}.`,
  EXCEEDS_FROZEN: ({ code, authority, frozen, over }, { amount }) =>
    `Le gel sur ${code} est de ${amount(frozen)} (${words.authority[authority]}) ; le dégel le dépasse de ${amount(over)}.`,
  UNKNOWN_PROFILE: ({ text }) => `Il n’y a pas de profil de pays « ${text} ».`,
  PROFILE_NOT_IN_FORCE: ({ profile, validFrom, firstDay }) =>
    `Le profil ${profile} s’applique aux exercices qui commencent le ${validFrom} ou plus tard ; celui-ci commence le ${firstDay}.`,
  PROFILE_CONTRADICTED: ({ profile, field, given, required, legalReference }) =>
    `Selon le profil ${profile}, ${words.fixed[field]} de l’exercice est ${required} et non ${given} (${legalReference}).`,
  CLASSIFICATION_REQUIRED: ({ code, dimension, profile, legalReference }) =>
    `Le profil ${profile} demande le code de ${code} dans « ${dimension} » (${legalReference}), et la ligne n’en a pas : classez-la d’abord.`,
  TRANSFER_BETWEEN_CODES_FORBIDDEN: ({ dimension, from, to, profile, legalReference, amount: moved }, { amount }) =>
    `Selon le profil ${profile}, rien ne passe de « ${from} » à « ${to} » (${dimension}) ; ce mouvement y porterait ${amount(moved)} (${legalReference}).`,
  TRANSFER_CAP_EXCEEDED: (refusal, { amount }) =>
    `Les virements de l’année sur ${refusal.code} (${words.authority[refusal.authority]}) passeraient de ${amount(refusal.movedBefore)} à ${amount(refusal.movedAfter)} ; le plafond est de ${amount(refusal.cap)}, soit ${refusal.percent.replace('.', ',')} % des crédits initiaux de ${amount(refusal.initial)} (${refusal.profile} : ${refusal.legalReference}).`,
  AUTHORITIES_DIFFER: ({ code, commitment, payment, profile, legalReference }, { amount }) =>
    `Sur ${code}, les AE seraient de ${amount(commitment)} et les CP de ${amount(payment)} ; selon le profil ${profile}, les deux y sont égaux (${legalReference}).`,
  OVERRIDE_FORBIDDEN: ({ code, profile, legalReference }) =>
    `Le profil ${profile} n’admet aucun dépassement autorisé sur ${code} (${legalReference}).`,
  HAS_EXPENSES: ({ certified, expensed }, { amount }) =>
    `Des dépenses sont rattachées à cet engagement : ${amount(certified)} de service fait y sont certifiés, et ${amount(expensed)} liquidés.`,
  CLAIM_UNDECIDED: ({ undecided }, { amount }) =>
    `Des demandes de paiement pour ${amount(undecided)} sont certifiées sur cet engagement et attendent une décision : approuvez-les ou rejetez-les d’abord.`,
  BELOW_EXPENSED: ({ certified, expensed, left, over }, { amount }) =>
    `Sur cette imputation, ${amount(certified)} de service fait sont certifiés et ${amount(expensed)} liquidés : on peut y rendre au plus ${amount(left)} ; le montant dépasse cette limite de ${amount(over)}.`,
  MADE_IN_EARLIER_YEAR: ({ originYear }) =>
    `Cet engagement date de ${originYear} et ne peut pas être augmenté : tout supplément fait l’objet d’un engagement de l’exercice.`,
  SCHEDULE_MISMATCH: (refusal, { amount }) =>
    `L’échéancier totalise ${amount(refusal.scheduled)} ; l’engagement est de ${amount(refusal.amount)}.`,
  ALREADY_EXPIRED: ({ expiresOn, date }) =>
    `La réservation prendrait fin le ${expiresOn}, et cet acte est daté du ${date} : indiquez d’abord une date postérieure.`,
  FRAMEWORK_MISMATCH: ({ reference, reason }) =>
    `L’accord-cadre ${reference} ${words.frameworkFault[reason]} : ce bon de commande ne peut pas s’y rattacher.`,
  FRAMEWORK_NOT_IN_FORCE: ({ reference, reason, validFrom, validUntil, date }) =>
    `L’accord-cadre ${reference} ${words.frameworkFault[reason]} : approuvé, il admet des commandes du ${validFrom} au ${validUntil}, et cet acte est daté du ${date}.`,
  FRAMEWORK_MAX_EXCEEDED: ({ reference, maximum, ordered, asked, over }, { amount }) =>
    `Le maximum de l’accord-cadre ${reference} est de ${amount(maximum)} : ${amount(ordered)} y sont déjà commandés, ${amount(asked)} sont demandés, et cela le dépasse de ${amount(over)}.`,
  EXCEEDS_OUTSTANDING: ({ left, over }, { amount }) =>
    `Il reste ${amount(left)} sur cette imputation de l’engagement ; le montant la dépasse de ${amount(over)}.`,
  EXCEEDS_CLAIM: ({ claimed, over }, { amount }) =>
    `Le créancier demande ${amount(claimed)} sur cette imputation ; le montant certifié le dépasse de ${amount(over)}.`,
  EXCEEDS_CERTIFIED: ({ certified, over }, { amount }) =>
    `Le service fait est certifié pour ${amount(certified)} sur cette imputation ; le montant à approuver le dépasse de ${amount(over)}.`,
  EXCEEDS_EARLIER_STAGE: (refusal, { amount }) =>
    `Un montant ${words.figure[refusal.figure]} de ${amount(refusal.amount)} dépasse le montant ${words.figure[refusal.earlier]}, qui est de ${amount(refusal.atMost)}.`,
  DUPLICATE_INVOICE: ({ invoiceNumber, amount: claimed, fiscalYear, reference }, { amount }) =>
    `La facture ${invoiceNumber} de ${amount(claimed)} a déjà été présentée : demande de paiement ${reference} de l’exercice ${fiscalYear}.`,
  ALREADY_PAID: ({ paidOn }) =>
    `Cette demande de paiement a été payée le ${paidOn} : elle ne s’annule pas ; enregistrez l’avoir du créancier.`,
  CREDIT_EXCEEDS_EXPENSE: ({ expensed, over }, { amount }) =>
    `${amount(expensed)} sont liquidés sur cette imputation ; l’avoir les dépasse de ${amount(over)}.`,
};

type Insufficient = ToldRefusal<'INSUFFICIENT_COMMITMENT_AUTHORITY' | 'INSUFFICIENT_PAYMENT_AUTHORITY'>;

function insufficient(what: string): (refusal: Insufficient, figures: Figures) => string {
  return ({ code, available, requested, shortfall }, { amount }) =>
    `${what} sur ${code} : disponible ${amount(available)}, demandé ${amount(requested)}, il manque ${amount(shortfall)}.`;
}
