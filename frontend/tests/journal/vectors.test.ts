// The frozen examples: what was once written is read for ever, by every version, to the same state.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formOf, notForMeOf } from '../../src/journal/choices.ts';
import { readCopy, write } from '../../src/journal/copy.ts';
import { understood } from '../../src/journal/facts.ts';
import { fold } from '../../src/journal/fold.ts';
import { kitOf } from '../../src/journal/kit.ts';
import { noticedOf } from '../../src/journal/noticing.ts';
import { inOrder } from '../../src/journal/order.ts';
import { writtenOn } from '../../src/journal/written.ts';

const file = (name: string): string => readFileSync(new URL(`../../../tests/vectors/${name}`, import.meta.url), 'utf8');
const example = file('copy-1.json');
/** The evening of 6 June 2027 in Madrid. */
const now = { at: 1_812_306_600_000, zone: 'Europe/Madrid' };

function brought() {
  const copy = readCopy(example);
  if (typeof copy === 'string') throw new Error(copy);
  return copy;
}

test('copy-1 is read to the state beside it', () => {
  const { facts, plans, phone, partly } = brought();
  const journal = inOrder(facts);
  const state = fold(facts, Object.fromEntries(plans.map((plan) => [plan.digest, plan])), now);
  const read = {
    partly,
    facts: facts.length,
    unknown: facts.filter((fact) => understood(fact) === null).map(({ kind }) => kind),
    phone: [...phone],
    kit: kitOf(journal),
    noticed: [...noticedOf(journal).values()],
    notForMe: [...notForMeOf(journal)],
    form: formOf(journal),
    written: ['safety', 'bring'].map((page) => [...writtenOn(page, journal)]),
    state,
  };
  expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(file('copy-1.state.json')));
});

test('copy-1 is written as it was read, to the letter', () => {
  const { facts, plans, phone } = brought();
  expect(write({ facts, plans, phone }, { at: 1_812_283_200_000, zone: 'Europe/Madrid' })).toBe(example);
});
