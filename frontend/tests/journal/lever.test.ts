// One thing for two weeks, and what can honestly be read from them.
import { describe, expect, test } from 'vitest';
import { leverOf } from '../../src/journal/lever.ts';
import { inOrder } from '../../src/journal/order.ts';
import { Life } from './life.ts';

const lever = (life: Life) => leverOf(inOrder(life.facts), life.state.today);
const holds = (life: Life) => life.tap({ kind: 'held', lever: 'light', on: life.state.today });

/** One day for each letter: h held, n something noticed, b both, m a mark with neither, x the cue set aside as nothing. */
function lived(days: string): Life {
  const life = new Life().begins().chooses('lever', 'light');
  for (const day of days) {
    if (day !== '.') life.does('body');
    const mark = life.last.id;
    if (day === 'n' || day === 'b') life.tap({ kind: 'noticed', mark, signals: ['warmth'] });
    if (day === 'u') life.tap({ kind: 'noticed', mark, signals: [], answer: 'nothing-yet' });
    if (day === 'h' || day === 'b') holds(life);
    life.sleeps();
  }
  return life;
}

describe('the lever', () => {
  test('none is held until one is chosen, and none after it was put down', () => {
    const life = new Life().begins();
    expect(lever(life)).toBeNull();
    expect(lever(life.chooses('lever', 'light'))).toEqual({
      id: 'light',
      since: '2027-06-01',
      heldToday: null,
      reading: null,
    });
    expect(lever(life.chooses('lever', 'none'))).toBeNull();
  });

  test('held today is a fact that can be taken back, and tomorrow is a new day', () => {
    const life = holds(new Life().begins().chooses('lever', 'light'));
    expect(lever(life)?.heldToday).toBe(life.last.id);
    expect(lever(life.takesBack())?.heldToday).toBeNull();
    expect(lever(holds(life).sleeps())?.heldToday).toBeNull();
  });

  test('another lever begins its own two weeks, without what was held of the first', () => {
    const life = holds(new Life().begins().chooses('lever', 'light')).sleeps(3).chooses('lever', 'wake');
    expect(lever(life)).toEqual({ id: 'wake', since: '2027-06-04', heldToday: null, reading: null });
  });

  test('is read after two weeks and not before, however often it was held', () => {
    const life = lived('bbbbbnnnnnbbb');
    expect(lever(life)?.reading).toBeNull();
    expect(lever(life.sleeps())?.reading).not.toBeNull();
  });

  test.each([
    ['nothing at all', '..............', 'too-little'],
    ['every day held: nothing to set beside it', 'bbbbbbbbbbbbbb', 'too-little'],
    ['three days without it', 'bbbbbbbbmmm...', 'too-little'],
    ['four of each', 'bbbbmmmm......', 'more'],
    ['something on days without it', 'hhhhhnnnnn....', 'less'],
    ['as often with it as without', 'bbhhbnmnmn....', 'same'],
    ['a difference of one day', 'bbbhhnnmmm....', 'same'],
    ['nothing yet is no shift', 'hhhhhuuuuu....', 'same'],
    ['days without a mark are no days', 'bbbb....mmmm..', 'more'],
  ])('%s', (_name, days, reading) => {
    expect(lever(lived(days))?.reading).toBe(reading);
  });

  test('what comes after the two weeks changes nothing of their reading', () => {
    const life = lived('bbbbmmmm......');
    for (let i = 0; i < 9; i++)
      life
        .does('body')
        .tap({ kind: 'noticed', mark: life.last.id, signals: ['warmth'] })
        .sleeps();
    expect(lever(life)?.reading).toBe('more');
  });

  test('chosen under a clock that was ahead, it begins today', () => {
    const life = new Life().begins().goesTo('Europe/Madrid', Date.parse('2027-09-01T10:00Z')).chooses('lever', 'light');
    expect(lever(life.goesTo('Europe/Madrid', Date.parse('2027-06-02T10:00Z')))).toMatchObject({ since: '2027-06-02' });
  });
});
