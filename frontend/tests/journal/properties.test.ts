import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../src/journal/facts.ts';
import { fold } from '../../src/journal/fold.ts';
import { Life } from './life.ts';
import { journal, live, now, PLANS, steps, unknowns } from './random.ts';

// Room for a busy machine: the limit is against hanging, not a measure of speed.
vi.setConfig({ testTimeout: 60_000 });

const state = (facts: Iterable<Kept>) => fold(facts, PLANS, now);
const RUNS = { numRuns: 3000 };
const some = journal.chain((facts) => fc.record({ facts: fc.constant(facts), part: fc.subarray(facts) }));

describe('R7 over thousands of random journals', () => {
  test('R7 the order in which facts arrive never changes the state', () => {
    const shuffled = journal.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        expect(state(others)).toEqual(state(facts));
      }),
      RUNS,
    );
  });

  test('R7 facts that arrive again and again never change the state', () => {
    fc.assert(
      fc.property(some, ({ facts, part }) => {
        const copies = part.map((fact) => structuredClone(fact));
        expect(state([...copies, ...facts, ...part])).toEqual(state(facts));
      }),
      RUNS,
    );
  });

  test('R7 split over devices and merged, each way round, the state is the same', () => {
    fc.assert(
      fc.property(some, ({ facts, part }) => {
        const rest = facts.filter((fact) => !part.includes(fact));
        const merged = state(facts);
        expect(state([...part, ...rest])).toEqual(merged);
        expect(state(new Set([...rest, ...facts, ...part]))).toEqual(merged);
      }),
      RUNS,
    );
  });

  test('R7 kinds and bodies that this version does not know change nothing', () => {
    fc.assert(
      fc.property(journal, unknowns, (facts, newer) => {
        expect(state([...newer, ...facts])).toEqual(state(facts));
      }),
      RUNS,
    );
  });

  test('R7 nothing that JSON can say makes the fold stumble', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom('did', 'began', 'f0', '2027-06-01', 'body', 'full', 1));
    const almost = fc.dictionary(
      fc.constantFrom('id', 'order', 'at', 'day', 'zone', 'kind', 'round', 'planDay', 'cue', 'on', 'mark', '__proto__'),
      field,
    );
    const anything = fc.array(fc.oneof(fc.jsonValue(), almost));
    fc.assert(
      fc.property(journal, anything, fc.string(), (facts, noise, zone) => {
        const all = [...facts, ...(noise as unknown[] as Kept[])];
        fold(all, PLANS, now);
        fold(all, {}, { at: Number.NaN, zone });
      }),
      RUNS,
    );
  });

  test('R7 folding the same twice gives the same, and later folds leave no trace', () => {
    fc.assert(
      fc.property(journal, journal, (facts, others) => {
        const first = state(facts);
        state(others);
        expect(state(facts)).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what always holds', () => {
  test('R4 a beginning always opens at day 1 with a clean page, whatever lies before', () => {
    fc.assert(
      fc.property(journal, (facts) => {
        const life = new Life(3, 'z');
        life.facts = [...facts];
        life.begins();
        expect(life.today).toMatchObject({ planDay: 1, keeping: false, here: false, marks: [] });
      }),
      RUNS,
    );
  });

  test('R2 a mark taken back and made again is a mark, and the page is as after the first', () => {
    fc.assert(
      fc.property(journal, (facts) => {
        const life = new Life(3, 'z');
        life.facts = [...facts];
        life.begins().does('sensory');
        const { picture, phase } = life.state;
        const named = JSON.stringify(phase).replaceAll(life.last.id, 'the mark');
        life.takesBack().does('sensory');
        expect(JSON.stringify(life.phase).replaceAll(life.last.id, 'the mark')).toBe(named);
        expect(life.state.picture).toEqual(picture);
      }),
      RUNS,
    );
  });

  test('the number of marks ever made never falls, whatever arrives in whatever order', () => {
    fc.assert(
      fc.property(journal, (facts) => {
        const made = facts.map((_, i) => state(facts.slice(0, i)).everMade);
        expect(made).toEqual(made.toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });

  test('R2 the picture holds every live mark of the rounds known, and only those', () => {
    fc.assert(
      fc.property(journal, (facts) => {
        const has = (kind: string, id: string) => facts.some((fact) => fact.kind === kind && fact.id === id);
        const back = (id: string) => facts.some((fact) => fact.kind === 'took-back' && fact.mark === id);
        const count = facts.filter((fact) => fact.kind === 'did' && has('began', fact.round) && !back(fact.id)).length;
        expect(state(facts).picture).toHaveLength(count);
      }),
      RUNS,
    );
  });

  test('the state has no field but these, so none for a thing not done', () => {
    const fields = new Set<string>();
    const gather = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) fields.add(name);
        gather(inner);
      }
    };
    for (const facts of fc.sample(journal, 3000)) gather(state(facts));
    const known =
      'today startOfDay theme round phase picture everMade seed yesterday id plan digest name back planDay days';
    const today =
      'keeping here smaller cues setAside marks next cue suggestion others practice size on day noticed own language';
    const extra = [...fields].filter((field) => !`${known} ${today}`.split(' ').includes(field));
    expect(extra).toEqual([]);
    expect(fields.size).toBeGreaterThan(25);
  });

  test('no list in the state is longer than what was made: no empty slot stands for a thing not done', () => {
    fc.assert(
      fc.property(journal, (facts) => {
        const { picture, phase, everMade } = state(facts);
        expect(picture.length).toBeLessThanOrEqual(everMade);
        if (phase.name === 'today') expect(phase.marks.length).toBeLessThanOrEqual(everMade);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('R1 over random lives, on two phones that meet now and then', () => {
  const daysMade = (life: Life, round: string) =>
    new Set(life.facts.flatMap((fact) => (fact.kind === 'did' && fact.round === round ? [fact.planDay] : [])));

  test('R1 no plan day is ever passed over: before each day that opens, every day was lived', () => {
    fc.assert(
      fc.property(steps, (told) => {
        live(told, (life) => {
          const { round, phase } = life.state;
          const made = daysMade(life, round?.id ?? '');
          const reached = phase.name === 'close' ? phase.days + 1 : 'planDay' in phase ? phase.planDay : 1;
          for (let day = 1; day < reached; day++) expect(made).toContain(day);
        });
      }),
      { numRuns: 1500 },
    );
  });

  test('R1 R2 in a life without take-backs the open day never goes back within a round', () => {
    const onward = steps.map((told) =>
      told.filter(({ act, phone }) => act !== 'take back' && act !== 'begin' && phone === 0),
    );
    fc.assert(
      fc.property(onward, (told) => {
        let before = 1;
        live(told, ({ phase }) => {
          if (phase.name === 'close' || (phase.name === 'today' && phase.keeping) || phase.name === 'rest') return;
          const open = 'planDay' in phase ? phase.planDay : 0;
          expect(open).toBeGreaterThanOrEqual(before);
          before = open;
        });
      }),
      { numRuns: 1500 },
    );
  });

  test('R3 whatever a life was, one answer or one mark is enough to be on today', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 800 }), fc.boolean(), (told, nights, answers) => {
        const [life] = live(told);
        life?.sleeps(nights);
        const phase = life?.phase;
        if (phase?.name === 'close' || (phase?.name === 'rest' && phase.back === 'close')) life?.keepsGoing();
        else if (answers) life?.returns();
        else life?.does();
        expect(life?.phase.name).toBe('today');
      }),
      { numRuns: 1500 },
    );
  });

  test('R3 how long the gap was is nowhere in the state', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 3, max: 60 }), fc.integer({ min: 61, max: 3000 }), (told, few, many) => {
        const [life] = live(told);
        if (!life) return;
        const seen = (nights: number) => ({
          ...fold(life.facts, life.plans, { at: life.at + nights * 86_400_000, zone: life.zone }),
          today: '',
        });
        expect(seen(many)).toEqual(seen(few));
      }),
      { numRuns: 1500 },
    );
  });

  test('R7 whichever phone two others met last, all three show the same', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const [one, two] = live([...told, { act: 'meet', phone: 0, nights: 1, pick: 0 }]);
        expect(two?.state).toEqual(one?.state);
      }),
      { numRuns: 1000 },
    );
  });
});
