// Random journals (anything that could lie on a phone after years, merges and wrong clocks) and random lives (only what
// the app lets a person do, on one phone or two).
import fc from 'fast-check';
import { shift } from '../../src/journal/day.ts';
import { ANSWERS, CUES, type Deed, type Fact, type Kept, SIZES } from '../../src/journal/facts.ts';
import { DAY, Life, START } from './life.ts';

export const TODAY = '2027-06-01';
export const PLANS = new Life(3).plans;
const DIGEST = 'digest-3';

const localDay = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: -6, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(-700, -60, 30, 365) },
  )
  .map((n) => shift(TODAY, n));

const cue = fc.constantFrom(...CUES);
/** Facts name each other by place in the journal; a place that holds something else, or nothing, is part of the test. */
const place = fc.nat({ max: 12 }).map((n) => `f${n}`);
const firstPlaces = fc.nat({ max: 2 }).map((n) => `f${n}`);
const round = fc.oneof({ weight: 6, arbitrary: firstPlaces }, { weight: 1, arbitrary: place });

const began = fc.record({
  kind: fc.constant('began'),
  plan: fc.constant('plan-3'),
  digest: fc.oneof({ weight: 9, arbitrary: fc.constant(DIGEST) }, { weight: 1, arbitrary: fc.constant('elsewhere') }),
  language: fc.constant('en'),
});
const did = fc.record({
  kind: fc.constant('did'),
  round,
  planDay: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(4, 60) },
  ),
  cue,
  practice: fc.constant('walk'),
  size: fc.constantFrom(...SIZES),
  on: localDay,
});
const others = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('took-back'), mark: place }) },
  fc.record({ kind: fc.constant('returned'), round, choice: fc.constantFrom('carry-on', 'smaller') }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('closed'), round, choice: fc.constant('keep-going') }) },
  fc.constant({ kind: 'rested' }),
  fc.record({ kind: fc.constantFrom('set-aside', 'took-up'), cue }),
  fc.record({ kind: fc.constant('chose'), about: fc.constant('smaller-today'), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('noticed'),
    mark: place,
    signals: fc.array(fc.constantFrom('warmth', 'tears'), { maxLength: 2 }),
    answer: fc.constantFrom(...ANSWERS),
  }),
  fc.record({ kind: fc.constantFrom('not-for-me', 'for-me-again'), practice: fc.constantFrom('body-1', 'body-a') }),
  fc.record({
    kind: fc.constant('chose'),
    about: fc.constant('theme'),
    value: fc.constantFrom('light', 'dark', 'odd'),
  }),
);
const stamp = fc.record({
  order: fc.nat({ max: 15 }),
  at: fc.integer({ min: START - 9, max: START + 9 }),
  day: localDay,
});

const stamped = (deeds: fc.Arbitrary<object>, prefix: string, size: fc.ArrayConstraints) =>
  fc
    .array(fc.tuple(stamp, deeds), size)
    .map((list) =>
      list.map(([when, deed], i) => ({ ...deed, ...when, id: `${prefix}${i}`, zone: 'Europe/Madrid' }) as Fact),
    );

/** Any journal of understood facts, ids apart. The first three places mostly hold beginnings. */
export const journal: fc.Arbitrary<Fact[]> = fc
  .tuple(
    stamped(fc.oneof({ weight: 4, arbitrary: began }, { weight: 1, arbitrary: did }), 'f', {
      minLength: 1,
      maxLength: 3,
    }),
    stamped(fc.oneof({ weight: 3, arbitrary: did }, { weight: 2, arbitrary: others }), 'f', { maxLength: 14 }),
  )
  .map(([first, then]) => [...first, ...then.map((fact, i) => ({ ...fact, id: `f${first.length + i}` }))]);

/** What a newer version may have written: well stamped, of kinds or with bodies unknown here. */
export const unknowns: fc.Arbitrary<Kept[]> = stamped(
  fc.oneof(
    fc.record({ kind: fc.string(), body: fc.jsonValue() }).filter(({ kind }) => kind !== 'rested'),
    fc.record({ kind: fc.constantFrom('noted', 'lever', 'constructor'), mark: place, round }),
    did.map((deed) => ({ ...deed, cue: 'sleep' })),
  ),
  'u',
  { maxLength: 6 },
);

export const now = { at: START, zone: 'Europe/Madrid' };

/** One step of a life: what a person does, on which phone, and the nights that pass after it. */
export interface Step {
  readonly act: 'mark' | 'yesterday' | 'take back' | 'answer' | 'rest' | 'begin' | 'meet' | 'nothing';
  readonly phone: 0 | 1;
  readonly nights: number;
  readonly pick: number;
}

export const steps = fc.array(
  fc.record<Step>({
    act: fc.oneof(
      { weight: 6, arbitrary: fc.constant('mark' as const) },
      { weight: 5, arbitrary: fc.constantFrom('yesterday', 'take back', 'answer', 'meet', 'nothing') },
      { weight: 1, arbitrary: fc.constantFrom('rest', 'begin') },
    ),
    phone: fc.constantFrom(0, 1),
    nights: fc.constantFrom(0, 0, 0, 1, 1, 1, 1, 2, 5),
    pick: fc.nat(),
  }),
  { maxLength: 40 },
);

/** Lives the steps on two phones that begin alike and meet now and then; `seen` looks after each. */
export function live(told: readonly Step[], seen: (phone: Life, step: Step) => void = () => undefined): Life[] {
  const phones = [new Life(3, 'a').begins(), new Life(3, 'b')];
  meet(phones);
  for (const step of told) {
    const phone = phones[step.phone];
    if (!phone) continue;
    act(phone, step, phones);
    seen(phone, step);
    for (const each of phones) each.at += step.nights * DAY;
  }
  return phones;
}

function act(phone: Life, step: Step, phones: Life[]): void {
  const { phase, yesterday } = phone.state;
  const marks = phone.facts.filter(({ kind }) => kind === 'did');
  const mark = marks[step.pick % (marks.length || 1)];
  const cue = CUES[step.pick % CUES.length] ?? 'body';
  if (step.act === 'mark' && phase.name !== 'close') phone.does(cue);
  if (step.act === 'yesterday' && yesterday) phone.didYesterday(cue);
  if (step.act === 'take back' && mark) phone.takesBack(mark.id);
  if (step.act === 'answer') phone.tap(answer(phone, step.pick));
  if (step.act === 'rest') phone.rests();
  if (step.act === 'begin') phone.begins();
  if (step.act === 'meet') meet(phones);
}

function answer(phone: Life, pick: number): Deed {
  const round = phone.state.round?.id ?? '';
  if (phone.phase.name === 'close') return { kind: 'closed', round, choice: 'keep-going' };
  return { kind: 'returned', round, choice: pick % 2 ? 'carry-on' : 'smaller' };
}

export function meet(phones: readonly Life[]): void {
  const all = new Map(phones.flatMap(({ facts }) => facts).map((fact) => [fact.id, fact]));
  for (const phone of phones) phone.facts = [...all.values()];
}
