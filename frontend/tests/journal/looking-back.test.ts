// Looking back in words: what stands, by round and by day, and nothing else.
import { expect, test } from 'vitest';
import type { Deed, Fact, Kept } from '../../src/journal/facts.ts';
import { lookBack, noticedBack } from '../../src/journal/looking-back.ts';
import { inOrder } from '../../src/journal/order.ts';

const day = (n: number): string => `2027-03-${String(n).padStart(2, '0')}`;

/** A fact of this day of March; its id is its place in the journal. */
const fact = (order: number, on: number, deed: Deed | { readonly kind: string }): Kept =>
  ({ id: `f${order}`, order, at: order, day: day(on), zone: 'Europe/Madrid', ...deed }) as Kept;
const began: Deed = { kind: 'began', plan: 'p', digest: 'd', language: 'en' };
const did = (round: string, on: number, practice: string, cue: 'body' | 'sensory' = 'body'): Deed => ({
  kind: 'did',
  round,
  planDay: 1,
  cue,
  practice,
  size: 'full',
  on: day(on),
});
const noticed = (mark: string, ...signals: string[]): Deed => ({ kind: 'noticed', mark, signals });

const back = (facts: readonly Kept[]) => lookBack(inOrder(facts) as readonly Fact[]);
const seen = (facts: readonly Kept[]) =>
  back(facts).map(({ began: { id }, days }) => [
    id,
    ...days.map((each) => `${each.day}: ${each.told.map(({ mark }) => mark.practice)}`),
  ]);

test('nothing was done: nothing is there', () => {
  expect(back([])).toEqual([]);
  expect(back([fact(1, 1, began)])).toEqual([]);
});

test('the newest round and the newest day come first; within a day, as it was done', () => {
  expect(
    seen([
      fact(1, 1, began),
      fact(2, 1, did('f1', 1, 'walk')),
      fact(3, 1, did('f1', 1, 'song')),
      fact(4, 4, did('f1', 4, 'tea')),
      fact(5, 9, began),
      fact(6, 9, did('f5', 9, 'page')),
    ]),
  ).toEqual([
    ['f5', '2027-03-09: page'],
    ['f1', '2027-03-04: tea', '2027-03-01: walk,song'],
  ]);
});

test('what was taken back is not in it, nor a day or a round that had nothing else', () => {
  const facts = [
    fact(1, 1, began),
    fact(2, 1, did('f1', 1, 'walk')),
    fact(3, 2, began),
    fact(4, 2, did('f3', 2, 'tea')),
    fact(5, 3, did('f3', 3, 'song')),
    fact(6, 3, { kind: 'took-back', mark: 'f2' }),
    fact(7, 3, { kind: 'took-back', mark: 'f5' }),
  ];
  expect(seen(facts)).toEqual([['f3', '2027-03-02: tea']]);
});

test('something from yesterday lies on yesterday, and what was noticed of it too', () => {
  const facts = [
    fact(1, 1, began),
    fact(2, 2, did('f1', 2, 'walk')),
    fact(3, 2, did('f1', 1, 'song', 'sensory')),
    fact(4, 5, noticed('f3', 'warmth')),
    fact(5, 5, noticed('f2', 'breath')),
  ];
  expect(seen(facts)).toEqual([['f1', '2027-03-02: walk', '2027-03-01: song']]);
  expect(noticedBack(back(facts)).map(({ day, cue, signals }) => [day, cue, ...signals])).toEqual([
    [day(1), 'sensory', 'warmth'],
    [day(2), 'body', 'breath'],
  ]);
});

test('what was noticed stands beside its mark as it was last said; taken back, nothing does', () => {
  const facts = [
    fact(1, 1, began),
    fact(2, 1, did('f1', 1, 'walk')),
    fact(3, 1, did('f1', 1, 'song')),
    fact(4, 1, noticed('f2', 'warmth')),
    fact(5, 1, { kind: 'noticed', mark: 'f2', signals: [], answer: 'nothing-yet', note: 'Far.' }),
    fact(6, 1, noticed('f3', 'warmth')),
    fact(7, 1, noticed('f3')),
  ];
  const told = back(facts)[0]?.days[0]?.told.map(({ noticing }) => noticing && [noticing.answer, noticing.note]);
  expect(told).toEqual([['nothing-yet', 'Far.'], null]);
});

test('unknown kinds change nothing, and a mark without its beginning waits for it, as in the picture', () => {
  const known = [fact(1, 1, began), fact(2, 1, did('f1', 1, 'walk'))];
  const more = [...known, fact(3, 1, { kind: 'from-a-newer-phone' }), fact(4, 1, did('f9', 1, 'song'))];
  expect(seen(more)).toEqual(seen(known));
});
