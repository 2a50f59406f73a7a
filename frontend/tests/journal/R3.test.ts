import { describe, expect, test } from 'vitest';
import { Life } from './life.ts';

const atDay5 = () => new Life().begins().lives(4);

describe('R3 after a gap the app says welcome back', () => {
  test.each<[string, () => Life, string]>([
    ['R3 the very next day is no gap', () => atDay5(), 'today 5'],
    ['R3 one whole local day without presence is a gap', () => atDay5().sleeps(1), 'return 5'],
    ['R3 after a gap of any length the same two choices wait', () => atDay5().sleeps(700), 'return 5'],
    [
      'R3 a beginning is presence',
      () => new Life().begins().lives(2).begins().does('body', { planDay: 4 }).sleeps(),
      'today 5',
    ],
    ['R3 carrying on opens day N again', () => atDay5().sleeps(3).returns(), 'today 5'],
    ['R3 something smaller today carries on too', () => atDay5().sleeps(3).returns('smaller'), 'today 5'],
    ['R3 beginning again opens day 1', () => atDay5().sleeps(3).begins(), 'today 1'],
    ['R3 making a mark without choosing is carrying on', () => atDay5().sleeps(3).does(), 'today 5'],
    [
      'R3 the answer is presence: the next day nothing is asked',
      () => atDay5().sleeps(3).returns().sleeps(),
      'today 5',
    ],
    [
      'R3 it is asked once per return: after the next gap it is asked again',
      () => atDay5().sleeps(3).returns().sleeps(2),
      'return 5',
    ],
    ['R3 a mark for yesterday, made today, is presence today', () => atDay5().sleeps(1).didYesterday(), 'today 6'],
    ['R3 of tap and mark the later day is the presence', () => atDay5().sleeps(1).didYesterday().sleeps(), 'today 6'],
    [
      'R3 a mark dated yesterday leaves no gap, also where its tap has an earlier date',
      () => atDay5().does('body', { planDay: 4, on: '2027-06-06' }).sleeps(2),
      'today 5',
    ],
    ['R3 a mark taken back was presence all the same', () => atDay5().sleeps(3).does().takesBack(), 'today 5'],
    ['R3 taking something back is not itself presence', () => atDay5().sleeps(1).takesBack('a0005'), 'return 4'],
    ['R3 a setting is not presence', () => atDay5().sleeps(1).chooses('theme', 'dark'), 'return 5'],
    ['R3 with day 1 open there is nothing to choose', () => new Life().begins().sleeps(9), 'today 1'],
    [
      'R3 day 1 open again, its mark taken back, asks nothing',
      () => new Life().begins().lives(1).takesBack().sleeps(5),
      'today 1',
    ],
  ])('%s', (_name, live, shown) => {
    expect(live().shown).toBe(shown);
  });

  test("R3 day 1 after a gap simply says You're here", () => {
    const life = new Life().begins();
    expect(life.today.here).toBe(false);
    expect(life.sleeps(1).today.here).toBe(false);
    expect(life.sleeps(1).today.here).toBe(true);
    expect(life.does().today.here).toBe(false);
  });

  test('R3 nothing of the gap is in the state: two days or two years look alike', () => {
    const { today: _near, ...afterTwoDays } = atDay5().sleeps(2).state;
    const { today: _far, ...afterTwoYears } = atDay5().sleeps(730).state;
    expect(afterTwoYears).toEqual(afterTwoDays);
  });

  test('R3 something smaller today holds for that day and no longer', () => {
    const life = atDay5().sleeps(3);
    expect(atDay5().sleeps(3).returns('carry-on').today.smaller).toBe(false);
    expect(life.returns('smaller').today.smaller).toBe(true);
    expect(life.does().today.smaller).toBe(true);
    expect(life.sleeps().today.smaller).toBe(false);
  });

  test('R3 today can be made smaller without a gap, and as it was again', () => {
    const life = atDay5();
    expect(life.today.smaller).toBe(false);
    expect(life.chooses('smaller-today', true).today.smaller).toBe(true);
    expect(life.chooses('smaller-today', false).today.smaller).toBe(false);
    expect(life.chooses('smaller-today', 'perhaps').today.smaller).toBe(false);
  });

  test('R3 presence is the person, not the round: a mark of an earlier round counts', () => {
    const life = new Life().begins().lives(1).begins().lives(2).sleeps(1);
    expect(life.shown).toBe('return 3');
    life.tap({
      kind: 'did',
      round: 'a0001',
      planDay: 2,
      cue: 'body',
      practice: 'walk',
      size: 'full',
      on: '2027-06-04',
    });
    expect(life.shown).toBe('today 3');
  });
});
