import { describe, expect, it } from 'vitest';
import { Amount } from '../../money/amount.ts';
import { explain } from '../explain.ts';
import type { Refusal } from '../refusal.ts';

const euro = (text: string) => Amount.of(text, 'EUR');
const both = (refusal: Refusal) => [explain(refusal, 'en'), explain(refusal, 'fr').replaceAll('\u202f', ' ')];

describe('the words of a refusal', () => {
  it('name all states that would do', () => {
    expect(both({ kind: 'WRONG_STATE', noun: 'Commitment', state: 'CLOSED', allowed: ['DRAFT', 'RETURNED'] })).toEqual([
      expect.stringMatching(/ is closed; it must be .*draft.* or .*returned.*\.$/i),
      expect.stringMatching(/ l’état « .+ » ; il faut : « .+ » ou « .+ »\.$/),
    ]);
  });

  it('name the duty that another person must do', () => {
    const pay = both({ kind: 'SEPARATION_OF_DUTIES', duty: 'PAY', earlierDuty: 'APPROVED' });
    expect(pay[0]).toMatch(/another person must record its payment\.$/);
    expect(pay[1]).toMatch(/une autre personne doit enregistrer le paiement\.$/);
    const certify = both({ kind: 'SEPARATION_OF_DUTIES', duty: 'CERTIFY', earlierDuty: 'RECORDED' });
    expect(certify[0]).toMatch(/another person must certify delivery\.$/);
    expect(certify[1]).toMatch(/une autre personne doit certifier le service fait\.$/);
  });

  it('say who has no limit, and who comes next', () => {
    const exceeded = { kind: 'LIMIT_EXCEEDED', amount: euro('1200.00') } as const;
    const next = both({ ...exceeded, limit: null, nextRank: 'DIRECTOR' });
    expect(next[0]).toMatch(
      /^You have no approval limit and cannot approve .*1,200\.00.* It goes on to the next rank: .+\.$/,
    );
    expect(next[1]).toMatch(
      /^Vous n’avez pas de plafond d’approbation .*1 200,00.* Il revient au rang suivant : .+\.$/,
    );
    const last = both({ ...exceeded, limit: euro('1199.99'), nextRank: null });
    expect(last[0]).toMatch(/^Your approval limit is .*1,199\.99.*; this act is .*1,200\.00[^.]*\.$/);
    expect(last[1]).toMatch(/^Votre plafond d’approbation est de .*1 199,99.* ; cet acte est de .*1 200,00[^.]*\.$/);
  });

  it('say of what nature the acts of a split are', () => {
    const split = {
      kind: 'SPLIT_SUSPECTED',
      capId: 'cap' as never,
      lineId: 'P' as never,
      code: 'P',
      limit: euro('40.00'),
      acts: 3,
      from: '2026-01-01',
      until: '2026-03-31',
      total: euro('45.00'),
      over: euro('5.00'),
    } as const;
    const [en, fr] = both({ ...split, nature: 'printing' });
    expect([en?.includes('of the nature “printing” on P'), fr?.includes('et de la nature « printing » sur P')]).toEqual(
      [true, true],
    );
    const [without, sans] = both({ ...split, nature: null });
    expect([
      without?.includes('on lines without a nature on P'),
      sans?.includes('sur des lignes sans nature sur P'),
    ]).toEqual([true, true]);
  });
});
