// What is the person's own: what they noticed, their kit, their pages, the practices that are not for them.
import { describe, expect, test } from 'vitest';
import { formOf, isSmallerTomorrow, languageOf, notForMeOf } from '../../src/journal/choices.ts';
import { kitOf } from '../../src/journal/kit.ts';
import { asksAfter, noticedOf, toNotice } from '../../src/journal/noticing.ts';
import { inOrder } from '../../src/journal/order.ts';
import { writtenOn } from '../../src/journal/written.ts';
import { Life, planOf } from './life.ts';

const journal = (life: Life) => inOrder(life.facts);

describe('noticing', () => {
  test('the last that was said about a mark stands, and an empty one takes it back', () => {
    const life = new Life().begins().does('body');
    const mark = life.last.id;
    life.tap({ kind: 'noticed', mark, signals: ['warmth'] });
    life.sleeps().tap({ kind: 'noticed', mark, signals: [], answer: 'nothing-yet', note: 'Rain.' });
    expect([...noticedOf(journal(life)).values()]).toEqual([
      { mark, signals: [], answer: 'nothing-yet', note: 'Rain.', day: '2027-06-02' },
    ]);
    expect(noticedOf(journal(life.tap({ kind: 'noticed', mark, signals: [] }))).size).toBe(0);
  });

  test.each(['a-little', 'nothing-yet', 'cannot-tell', 'worse'] as const)(
    '%s makes the mark pale in the picture',
    (answer) => {
      const life = new Life().begins().does('body').does('meaning');
      life.tap({ kind: 'noticed', mark: life.last.id, signals: [], answer });
      expect(life.state.picture.map(({ noticed }) => noticed)).toEqual([false, true]);
    },
  );

  test('is asked after each cue until the person says no, and again when they say yes', () => {
    const life = new Life().begins().chooses('noticing-body', false);
    expect([asksAfter('body', journal(life)), asksAfter('sensory', journal(life))]).toEqual([false, true]);
    expect(asksAfter('body', journal(life.chooses('noticing-body', true)))).toBe(true);
  });

  test('is asked after the newest mark of today, until something was said or the question was put off', () => {
    const life = new Life().begins().does('body').does('meaning');
    const asked = (putOff: unknown = undefined) => {
      const { phase } = life.state;
      return toNotice(phase.name === 'today' ? phase.marks : [], journal(life), putOff)?.cue ?? null;
    };
    expect(asked()).toBe('meaning');
    expect(asked(life.last.id)).toBe(null);
    expect(asked('another')).toBe('meaning');
    life.tap({ kind: 'noticed', mark: life.last.id, signals: ['warmth'] });
    expect(asked()).toBe(null); // and not after the one before it
    life.does('body').chooses('noticing-body', false);
    expect(asked()).toBe(null);
    life.chooses('noticing-body', true);
    expect(asked()).toBe('body');
    life.sleeps();
    expect(asked()).toBe(null);
  });
});

describe('something smaller tomorrow', () => {
  const smaller = (life: Life): boolean => {
    const { phase } = life.state;
    return phase.name === 'today' && phase.smaller;
  };

  test('holds for the local day after it was chosen, and no longer', () => {
    const life = new Life().begins().does('body').chooses('smaller-tomorrow', true);
    expect([smaller(life), isSmallerTomorrow(journal(life), life.state.today)]).toEqual([false, true]);
    life.sleeps();
    expect([smaller(life), isSmallerTomorrow(journal(life), life.state.today)]).toEqual([true, false]);
    expect(smaller(life.does('body').sleeps())).toBe(false);
  });

  test('can be taken back, on that day and on the next', () => {
    const life = new Life().begins().does('body').chooses('smaller-tomorrow', true).chooses('smaller-tomorrow', false);
    expect(smaller(life.sleeps())).toBe(false);
    life.chooses('smaller-tomorrow', true).does('body').sleeps();
    expect(smaller(life)).toBe(true);
    expect(smaller(life.chooses('smaller-today', false))).toBe(false);
  });
});

describe('the kit', () => {
  test('holds what was put in and not taken out, in the order it was put in', () => {
    const life = new Life().begins();
    life.tap({ kind: 'put-in-kit', sort: 'song', name: 'Blue in Green' });
    const song = life.last.id;
    life.tap({ kind: 'put-in-kit', sort: 'person', name: 'Sam', tel: '0151' });
    life.tap({ kind: 'put-in-kit', sort: 'practice', name: 'Swim', cue: 'body' });
    expect(kitOf(journal(life)).map(({ name, tel, cue }) => [name, tel, cue])).toEqual([
      ['Blue in Green', '', null],
      ['Sam', '0151', null],
      ['Swim', '', 'body'],
    ]);
    expect(kitOf(journal(life.tap({ kind: 'took-from-kit', thing: song }))).map(({ name }) => name)).toEqual([
      'Sam',
      'Swim',
    ]);
  });
});

test('a page holds what was written last in each field; an emptied field is not there', () => {
  const life = new Life().begins();
  const write = (page: string, field: string, text: string) => life.tap({ kind: 'wrote', page, field, text });
  write('safety', 'reasons', 'The dog');
  write('safety', 'reasons', 'The dog, and spring');
  write('safety', 'places', 'The library');
  write('bring', 'sleep', 'Four hours');
  write('safety', 'places', '');
  expect([...writtenOn('safety', journal(life))]).toEqual([['reasons', 'The dog, and spring']]);
});

describe('a practice that is the wrong one for this person', () => {
  test('is suggested no more; the next one is, and it comes back when it is taken up again', () => {
    const life = new Life(planOf(3)).begins().tap({ kind: 'not-for-me', practice: 'body-1' });
    expect(life.today.cues[0]).toMatchObject({ cue: 'body', suggestion: 'body-a', others: ['body-b'] });
    expect([...notForMeOf(journal(life))]).toEqual(['body-1']);
    life.tap({ kind: 'for-me-again', practice: 'body-1' });
    expect(life.today.cues[0]).toMatchObject({ suggestion: 'body-1', others: ['body-a', 'body-b'] });
  });

  test('where all of a day are wrong ones it is another of the plan, and then the day’s own: a cue is never empty', () => {
    const life = new Life(planOf(3)).begins();
    for (const practice of ['body-1', 'body-a', 'body-b']) life.tap({ kind: 'not-for-me', practice });
    expect(life.today.cues[0]).toMatchObject({ suggestion: 'walk', others: [] });
    life.tap({ kind: 'not-for-me', practice: 'walk' });
    expect(life.today.cues[0]).toMatchObject({ suggestion: 'body-1', others: [] });
  });
});

test('the form and the language are the last that were chosen', () => {
  const life = new Life().begins();
  expect([formOf(journal(life)), languageOf(journal(life))]).toEqual([null, 'phone']);
  life.chooses('form', 'muted').chooses('language', 'es');
  expect([formOf(journal(life)), life.state.language]).toEqual(['muted', 'es']);
  life.chooses('form', 'none').chooses('language', 'phone');
  expect([formOf(journal(life)), life.state.language]).toEqual([null, 'phone']);
});
