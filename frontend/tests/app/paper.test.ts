// The page to bring: what was filled in, in the order of the library, and type that grows smaller for a long page.
import { expect, test } from 'vitest';
import { isEmpty, paperOf, stepFor, textOf } from '../../src/parts/paper.ts';

const BRING = {
  opening: 'A page.',
  sections: [
    { id: 'since-when', ask: 'Since when?', hint: null },
    { id: 'tried', ask: 'What have you tried?', hint: null },
  ],
  questions: [
    { id: 'first-words', text: 'I feel little.' },
    { id: 'medicine', text: 'What about medicine?' },
    { id: 'check-up', text: 'A check-up?' },
  ],
};
const paper = (fields: Record<string, string>) => paperOf(BRING, new Map(Object.entries(fields)));
const AROUND = { title: 'In my own words', date: '1 March 2027', toAsk: 'To ask' };

test('nothing stands on it but what was filled in and chosen', () => {
  expect(isEmpty(paper({}))).toBe(true);
  expect(isEmpty(paper({ elsewhere: 'x' }))).toBe(true);
  const filled = paper({ tried: 'Walks.', 'question-check-up': 'yes', 'question-first-words': 'yes' });
  expect(filled).toEqual({
    first: 'I feel little.',
    sections: [{ id: 'tried', ask: 'What have you tried?', text: 'Walks.' }],
    questions: ['A check-up?'],
  });
  expect(textOf(filled, AROUND)).toBe(
    'In my own words\n1 March 2027\n\nI feel little.\n\nWhat have you tried?\nWalks.\n\nTo ask\n– A check-up?',
  );
});

test('as a text it has no empty places', () => {
  expect(textOf(paper({ tried: 'Walks.' }), AROUND)).toBe(
    'In my own words\n1 March 2027\n\nWhat have you tried?\nWalks.',
  );
});

test('the more there is, the smaller the type, down to the smallest that is read', () => {
  const steps = [1, 40, 60, 80, 110, 400].map((sentences) =>
    stepFor(paper({ tried: 'Here is one more sentence to read now. '.repeat(sentences) })),
  );
  expect(steps[0]).toBe(0);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(5);
  expect(new Set(steps).size).toBeGreaterThan(3);
});

test('lines and wide letters take their room', () => {
  expect(stepFor(paper({ tried: 'a\n'.repeat(50) }))).toBeGreaterThan(0);
  expect(stepFor(paper({ tried: '我'.repeat(1500) }))).toBeGreaterThan(stepFor(paper({ tried: 'a'.repeat(1500) })));
});
