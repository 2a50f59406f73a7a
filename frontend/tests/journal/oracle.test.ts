// The rules a second time, as a reader of PRODUCT.md would do them by hand: days are whole numbers, every question is
// answered by looking at everything again, nothing is shared with the code under test. Slow, and meant to be.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Fact } from '../../src/journal/facts.ts';
import { fold } from '../../src/journal/fold.ts';
import { Life } from './life.ts';
import { journal, live, now, PLANS, steps, TODAY } from './random.ts';

// Room for a busy machine: the limit is against hanging, not a measure of speed.
vi.setConfig({ testTimeout: 60_000 });

const number = (day: string): number => Date.parse(`${day}T00:00Z`) / 86_400_000;
const isLater = (a: Fact, b: Fact): boolean => {
  if (a.order !== b.order) return a.order > b.order;
  if (a.at !== b.at) return a.at > b.at;
  return a.id > b.id;
};
const last = (facts: Fact[]): Fact | undefined => facts.find((a) => facts.every((b) => a === b || isLater(a, b)));

function byHand(facts: Fact[], D: number, today: string) {
  const T = number(today);
  const current = last(facts.filter((f) => f.kind === 'began'));
  if (!current) return { shown: 'welcome', here: false };
  if (current.kind === 'began' && current.digest !== `digest-${D}`) return { shown: 'no-plan', here: false };

  const liveMarks = facts.filter(
    (f) => f.kind === 'did' && f.round === current.id && !facts.some((t) => t.kind === 'took-back' && t.mark === f.id),
  );
  // Rule 9: tomorrow's belongs to today; further ahead counts as before.
  const isBefore = (day: string) => ![T, T + 1].includes(number(day));

  // Rule 1.
  let open = 1;
  for (let day = 1; day <= D; day++) {
    for (const f of liveMarks) if (f.kind === 'did' && f.planDay === day && isBefore(f.on)) open = day + 1;
  }

  // Rule 5.
  const answers = facts.filter((f) => f.kind === 'closed' && f.round === current.id);
  const first = answers.find((a) => answers.every((b) => a === b || isLater(b, a)));
  const keeping = open === D + 1 && first !== undefined;
  let lent = 1;
  if (keeping) {
    for (let day = T - 2000; day <= T + 2000; day++) {
      const lived = liveMarks.some(
        (f) => f.kind === 'did' && number(f.on) === day && isBefore(f.on) && isLater(f, first),
      );
      if (lived) lent = lent === D ? 1 : lent + 1;
    }
  }
  const planDay = keeping ? lent : Math.min(open, D);

  // Rule 6.
  const resting = last(facts.filter((f) => ['rested', 'began', 'did', 'returned', 'closed'].includes(f.kind)));
  if (resting?.kind === 'rested') {
    const back = open === D + 1 && !keeping ? 'close' : keeping || open === 1 ? 'here' : 'choose';
    return { shown: `rest ${back} ${planDay}`, here: false };
  }
  if (open === D + 1 && !keeping) return { shown: 'close', here: false };

  // Rule 3: was anybody here yesterday, today or (by the calendar) tomorrow?
  const presence = facts.filter((f) => f.kind === 'did' || f.kind === 'began' || f.kind === 'returned');
  const dayOf = (f: Fact) => (f.kind === 'did' ? Math.max(number(f.on), number(f.day)) : number(f.day));
  const lastPresence = last(presence);
  const near = presence.some((f) => [T - 1, T, T + 1].includes(dayOf(f)));
  const gap = !near && !(lastPresence && dayOf(lastPresence) > T + 1);
  if (gap && open !== 1 && !keeping) return { shown: `return ${planDay}`, here: false };
  // Rules 3 and 6: back from rest is back from any absence.
  const turns = facts.filter((f) => ['rested', 'began', 'did', 'returned', 'closed'].includes(f.kind));
  const beforeReturn = last(turns.filter((f) => f.kind !== 'returned'));
  const justBack =
    resting?.kind === 'returned' && beforeReturn?.kind === 'rested' && [T, T + 1].includes(number(resting.day));
  return { shown: `today ${planDay}`, here: (gap || justBack) && (open === 1 || keeping) };
}

const folded = (life: Life) => {
  const { shown, phase } = life;
  return { shown, here: phase.name === 'today' && phase.here };
};

test('R1 R3 R5 R6 R9 the fold agrees with the rules done by hand, over random journals', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(journal, (facts) => {
      const life = new Life(3);
      life.facts = facts;
      const state = folded(life);
      met.set(state.shown, (met.get(state.shown) ?? 0) + 1);
      expect(fold(facts, PLANS, now).today).toBe(TODAY);
      expect(state).toEqual(byHand(facts, 3, TODAY));
    }),
    { numRuns: 12_000 },
  );
  for (const shown of ['welcome', 'no-plan', 'today 1', 'today 2', 'today 3', 'return 2', 'return 3', 'close']) {
    expect(met.get(shown), shown).toBeGreaterThan(20);
  }
  for (const shown of ['rest choose 2', 'rest choose 3', 'rest here 1', 'rest close 3']) {
    expect(met.get(shown), shown).toBeGreaterThan(5);
  }
});

test('R1 R3 R5 R6 the fold agrees with the rules done by hand, step by step through random lives', () => {
  fc.assert(
    fc.property(steps, (told) => {
      live(told, (life) => expect(folded(life)).toEqual(byHand(life.facts, 3, life.state.today)));
    }),
    { numRuns: 1500 },
  );
});
