// Where one is in the questions: each is asked once, a question left open counts as asked, and nothing is added up.
import { expect, test } from 'vitest';
import { type Asked, nextStep, saidSoFar, saysUnsafe } from '../../src/parts/asking.ts';

const question = (id: string) => ({ id, ask: `${id}?`, answers: [{ id: 'yes', text: 'Yes', reply: 'ease' }] });
const asked: Asked = {
  opening: '',
  declaration: [],
  unsafe: '',
  needed: '',
  questions: ['duration', 'risk'].map(question),
  replies: [{ id: 'ease', goes: 'plan', text: 'Go slowly.' }],
  flags_ask: 'One of these?',
  flags: [],
  forms: [{ id: 'muted', title: 'Turned down', about: '' }],
  language: 'en',
};

test('one after the other, and then the end', () => {
  const next = (answers: Record<string, string>, form: string | null = null) => nextStep({ asked, answers, form });
  expect(next({})).toEqual({ name: 'ask', of: 'duration' });
  expect(next({ duration: '' })).toEqual({ name: 'ask', of: 'risk' });
  expect(next({ risk: 'yes' })).toEqual({ name: 'ask', of: 'duration' });
  expect(next({ duration: 'yes', risk: '' })).toEqual({ name: 'flags' });
  expect(next({ duration: 'yes', risk: '', flags: '' })).toEqual({ name: 'form' });
  expect(next({ duration: 'yes', risk: '', flags: 'seen' }, 'none')).toEqual({ name: 'end' });
});

test('what was said leads back to its question; what this library does not know is shown as open', () => {
  const said = saidSoFar({
    asked,
    answers: { duration: 'yes', risk: 'of another version', flags: 'seen' },
    form: 'muted',
  });
  expect(said.map(({ id, answer, back }) => [id, answer, back.name])).toEqual([
    ['duration', 'Yes', 'ask'],
    ['risk', null, 'ask'],
    ['flags', null, 'flags'],
    ['form', 'Turned down', 'form'],
  ]);
  expect(saidSoFar({ asked, answers: {}, form: null })).toEqual([]);
});

test('who is hurt, or in danger, reads that safety comes first; a blow to the head is another emergency', () => {
  expect(saysUnsafe({ id: 'someone-hurts', goes: 'abuse' })).toBe(true);
  expect(saysUnsafe({ id: 'danger', goes: 'emergency' })).toBe(true);
  expect(saysUnsafe({ id: 'head', goes: 'emergency' })).toBe(false);
  expect(saysUnsafe({ id: 'not-safe', goes: 'help' })).toBe(false);
});
