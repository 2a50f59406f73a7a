// A kept copy: written, read again, and what is wrong with one that cannot be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Copy, copyIsDue, newIn, readCopy, write } from '../../src/journal/copy.ts';
import { compare, type Kept } from '../../src/journal/facts.ts';
import { fold } from '../../src/journal/fold.ts';
import { Life } from './life.ts';
import { journal, now, PLANS, unknowns } from './random.ts';

const plans = Object.values(PLANS);
const phone = new Map<string, unknown>([
  ['country', 'DE'],
  ['reminder', { id: 'secret' }],
  ['plans', []],
  ['install', 'put-away'],
]);
const copyOf = (facts: readonly Kept[]): string => write({ facts, plans, phone }, now);
const all = fc.tuple(journal, unknowns).map(([known, unknown]): Kept[] => [...known, ...unknown]);

function readable(text: string): Copy {
  const copy = readCopy(text);
  if (typeof copy === 'string') throw new Error(copy);
  return copy;
}

describe('round trip', () => {
  test('every fact comes back with every field, known or not', () => {
    fc.assert(
      fc.property(all, (facts) => {
        const copy = readable(copyOf(facts));
        expect(copy.facts).toStrictEqual(JSON.parse(JSON.stringify(facts.toSorted(compare))));
        expect(copy.partly).toBe(false);
      }),
    );
  });

  test('a second copy of what was brought in is the same text', () => {
    fc.assert(
      fc.property(all, (facts) => {
        const text = copyOf(facts);
        expect(copyOf(readable(text).facts)).toBe(text);
      }),
    );
  });

  test('what is shown afterwards is what was shown before', () => {
    fc.assert(
      fc.property(all, (facts) => {
        expect(fold(readable(copyOf(facts)).facts, PLANS, now)).toEqual(fold(facts, PLANS, now));
      }),
    );
  });
});

describe('union', () => {
  test('nothing that is here is lost or changed, and a second time changes nothing', () => {
    fc.assert(
      fc.property(all, all, (here, there) => {
        const ids = new Set(here.map(({ id }) => id));
        const copy = readable(there.length > 0 ? copyOf(there) : copyOf([]));
        const after = [...here, ...newIn(copy, ids)];
        expect(after.slice(0, here.length)).toEqual(here);
        expect(new Set(after.map(({ id }) => id))).toEqual(new Set([...here, ...there].map(({ id }) => id)));
        expect(newIn(copy, new Set(after.map(({ id }) => id)))).toEqual([]);
      }),
    );
  });

  test('of one id with two contents the first in journal order is taken, however the file has them', () => {
    const one = new Life().begins().facts;
    const [fact] = one;
    if (!fact) throw new Error('no fact');
    const twin = { ...fact, order: 9, plan: 'other' };
    for (const facts of [
      [fact, twin],
      [twin, fact],
    ])
      expect(readable(copyOf(facts)).facts).toEqual([fact]);
  });
});

test('a copy holds the texts that beginnings name, and of the phone what is the person’s own', () => {
  const life = new Life(3).begins();
  const other = new Life(14).plan;
  const text = write({ facts: life.facts, plans: [life.plan, other], phone }, now);
  const copy = readable(text);
  expect(copy.plans).toEqual([life.plan]);
  expect([...copy.phone]).toEqual([['country', 'DE']]);
  expect(text).not.toContain('secret');
});

describe('a file that is none', () => {
  const text = copyOf(new Life(3).begins().does('body').facts);
  test.each([
    ['', 'not-text'],
    ['Day,What\r\n', 'not-text'],
    ['null', 'not-a-copy'],
    ['[]', 'not-a-copy'],
    ['{"thaw": "1", "facts": []}', 'not-a-copy'],
    ['{"thaw": 1}', 'not-a-copy'],
    ['{"thaw": 1, "facts": [{"id": 3}]}', 'not-a-copy'],
    ['{"thaw": 2, "journal": "elsewhere"}', 'newer'],
    ['{"thaw": 2, "facts": [{"who": 3}]}', 'newer'],
  ] as const)('%j: %s', (file, wrong) => {
    expect(readCopy(file)).toBe(wrong);
  });

  test('one that was cut off anywhere is known as such', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: text.trimEnd().length - 1 }), (end) => {
        expect(readCopy(text.slice(0, end))).toBe('cut-off');
      }),
    );
  });

  test('no text at all makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (file) => void readCopy(file)));
  });
});

test('a newer version is read as far as its facts are well stamped', () => {
  const [fact] = new Life(3).begins().facts;
  const copy = readable(JSON.stringify({ thaw: 7, facts: [fact, { id: '' }], rings: [] }));
  expect(copy).toEqual({ facts: [fact], plans: [], phone: new Map(), partly: true });
});

test('the mark that some editors put first, and lines around it, are no hindrance', () => {
  const { facts } = new Life(3).begins();
  expect(readable(`\uFEFF\r\n${copyOf(facts)}\n\n`).facts).toEqual(facts);
});

test('a copy is offered when the first mark is seven local days old, on a day with a mark', () => {
  const due = (life: Life) => copyIsDue(life.facts, life.state.today);
  const life = new Life(14).begins().does('body').sleeps(6).does('body');
  expect(due(life)).toBe(false);
  life.sleeps();
  expect(due(life)).toBe(false);
  expect(due(life.does('meaning'))).toBe(true);
  expect(due(new Life(14).begins().sleeps(9).does('body'))).toBe(false);
});
