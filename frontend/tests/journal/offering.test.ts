// What a cue offers when it is opened: the day's own first, nothing that is the wrong one, everything else in its order.
import { describe, expect, test } from 'vitest';
import type { Thing } from '../../src/journal/kit.ts';
import { type Asked, byForm, offeringOf, turned } from '../../src/journal/offering.ts';

const FORMS: Readonly<Record<string, readonly string[]>> = {
  walk: ['muted', 'far-away', 'no-pleasure'],
  sway: ['muted'],
  push: ['far-away'],
  lift: ['far-away'],
};
const swim: Thing = { id: 'a1', sort: 'practice', name: 'Swim', tel: '', cue: 'body' };

const asked = (about: Partial<Asked> = {}): Asked => ({
  day: { suggestion: 'sway', others: ['march', 'push'] },
  all: ['walk', 'sway', 'march', 'push', 'lift'],
  mine: [],
  before: undefined,
  everything: false,
  gone: [],
  notForMe: new Set(),
  form: null,
  formsOf: (id) => FORMS[id] ?? [],
  ...about,
});
const keys = (about: Partial<Asked> = {}) => offeringOf(asked(about)).offers.map(({ key }) => key);

describe('in order', () => {
  test('the day’s suggestion, its others, one’s own, then the rest', () => {
    expect(keys({ mine: [swim] })).toEqual(['sway', 'march', 'push', 'own:a1']);
    expect(keys({ mine: [swim], everything: true })).toEqual(['sway', 'march', 'push', 'own:a1', 'walk', 'lift']);
    expect([offeringOf(asked()).more, offeringOf(asked({ everything: true })).more]).toEqual([true, false]);
  });

  test('a form of numbness orders what comes after the suggestion, and hides nothing', () => {
    expect(keys({ form: 'far-away', everything: true })).toEqual(['sway', 'push', 'march', 'walk', 'lift']);
    expect(offeringOf(asked({ form: 'far-away' })).suggestion).toBe('sway');
  });

  test('a form keeps the order within what suits and within what does not; not being sure orders nothing', () => {
    const all = ['a', 'push', 'b', 'lift', 'walk'];
    expect(byForm(all, { form: 'far-away', formsOf: (id) => FORMS[id] ?? [] })).toEqual([
      'push',
      'lift',
      'walk',
      'a',
      'b',
    ]);
    for (const form of [null, 'not-sure']) {
      expect(byForm(all, { form, formsOf: (id) => FORMS[id] ?? [] })).toEqual(all);
    }
  });

  test('a practice that the plan’s text does not have is no row', () => {
    expect(keys({ day: { suggestion: 'sway', others: ['gone', 'sway'] } })).toEqual(['sway']);
  });
});

describe('the same as yesterday', () => {
  test('a practice comes first, once, wherever it stands in the plan', () => {
    for (const practice of ['push', 'lift']) {
      const [first, ...others] = offeringOf(asked({ before: { practice }, everything: true })).offers;
      expect(first).toEqual({ key: practice, words: null, again: true });
      expect(others.some(({ key, again }) => key === practice || again)).toBe(false);
    }
    expect(offeringOf(asked({ before: { practice: 'lift' } })).suggestion).toBe('sway');
  });

  test('own words come first too, as the own practice they are where the kit has them', () => {
    const words = { practice: 'own', own: 'Swim' };
    expect(offeringOf(asked({ before: words })).offers[0]).toEqual({ key: 'own:before', words: 'Swim', again: true });
    expect(keys({ before: words, mine: [swim] })).toEqual(['own:a1', 'sway', 'march', 'push']);
  });

  test.each([{ practice: 'elsewhere' }, { practice: 'own' }, { practice: 'own', own: '' }])(
    'what has no name here is no offer: %j',
    (before) => expect(keys({ before })).toEqual(['sway', 'march', 'push']),
  );
});

describe('the wrong one', () => {
  test('is not offered, neither today nor further on, nor as yesterday’s', () => {
    const about = { notForMe: new Set(['sway', 'lift']), before: { practice: 'lift' }, everything: true };
    expect(keys(about)).toEqual(['march', 'push', 'walk']);
    expect(offeringOf(asked(about)).suggestion).toBe('march');
    expect(offeringOf(asked(about)).wrong).toEqual(['sway', 'lift']);
  });

  test('keeps its place for as long as one stays', () => {
    const about = { notForMe: new Set(['sway', 'push']), gone: ['sway', 'push'] };
    expect(keys(about)).toEqual(['sway', 'march', 'push']);
    expect(offeringOf(asked(about)).suggestion).toBe('march');
    expect(offeringOf(asked(about)).wrong).toEqual([]);
  });

  test('makes room for what else the plan has when nothing of the day is left, and for nothing when nothing is', () => {
    const day = ['sway', 'march', 'push'];
    expect(keys({ notForMe: new Set(day) })).toEqual(['walk']);
    const leaning = { form: 'muted', formsOf: (id: string) => (id === 'lift' ? ['muted'] : []) };
    // The same as Today has, which knows no form.
    expect(offeringOf(asked({ notForMe: new Set(day), ...leaning })).suggestion).toBe('walk');
    const nothing = offeringOf(asked({ notForMe: new Set([...day, 'walk', 'lift']), mine: [swim] }));
    expect([nothing.suggestion, nothing.offers.map(({ key }) => key), nothing.more]).toEqual([null, ['own:a1'], true]);
  });
});

test('a list begins one further each day, and comes round', () => {
  const from = (day: string) => turned(['a', 'b', 'c'], day).join('');
  const days = ['2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'].map(from);
  expect(new Set(days)).toEqual(new Set(['abc', 'bca', 'cab']));
  expect(days[3]).toBe(days[0]);
  expect(['abc', 'bca', 'cab']).toContain(from('1969-12-30'));
  expect(turned([], '2027-03-30')).toEqual([]);
});
