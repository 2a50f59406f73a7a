// Cards are found by the words in them, as people type.
import { expect, test } from 'vitest';
import { cardsFor } from '../../src/parts/finding.ts';

const CARDS = [
  { id: 'calm', title: 'Numb is not calm', text: ['Calm can still care.', 'It doesn’t choose.'] },
  { id: 'sleep', title: 'Sleep, and late screens', text: ['Numb days follow.', 'Échate un café.'] },
  { id: 'doctor', title: 'When to ask', text: ['A doctor can help.'] },
];
const found = (typed: string) => cardsFor(typed, CARDS).map(({ id }) => id);

test.each([
  ['', ['calm', 'sleep', 'doctor']],
  ['  ', ['calm', 'sleep', 'doctor']],
  ['doct', ['doctor']],
  ['octor', []],
  ['NUMB', ['calm', 'sleep']],
  ['days numb', ['sleep']],
  ['cafe', ['sleep']],
  ['café', ['sleep']],
  ['doesnt', ['calm']],
  ["doesn't", ['calm']],
  ['sleep,', ['sleep']],
  ['numb doctor', []],
] as const)('%j finds %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

test('a word in a title comes before one in a text', () => {
  const cards = [
    { title: 'One', text: ['Rest is here.'] },
    { title: 'Rest', text: ['Two.'] },
  ];
  expect(cardsFor('rest', cards).map(({ title }) => title)).toEqual(['Rest', 'One']);
});
