import { describe, expect, test } from 'vitest';
import { Life } from './life.ts';

const closing = () => new Life(3).begins().lives(3);
const keeping = () => closing().keepsGoing();

describe('R5 the close', () => {
  test.each<[string, () => Life, string]>([
    ['R5 on the day of the last mark the day goes on', () => new Life(3).begins().lives(2).does(), 'today 3'],
    ['R5 the local day after it, the close is shown', () => closing(), 'close'],
    ['R5 until something is chosen the close is what is shown', () => closing().sleeps(50), 'close'],
    [
      'R5 the close is not a question of the gap: no welcome back before it',
      () => new Life(3).begins().lives(3).sleeps(1),
      'close',
    ],
    ['R5 a setting answers nothing', () => closing().chooses('theme', 'dark'), 'close'],
    ['R5 a new round opens at day 1', () => closing().begins(), 'today 1'],
    ['R5 keeping the four cues going opens today, with day 1 lent', () => keeping(), 'today 1'],
    ['R5 rest can be chosen', () => closing().rests(), 'rest close 3'],
    ['R5 the last mark taken back makes it an ordinary day again', () => closing().takesBack(), 'today 3'],
    ['R5 an answer to the close of another round does not answer this one', () => keeping().begins().lives(3), 'close'],
    [
      'R5 an answer given before the close was reached waits for it',
      () => new Life(3).begins().lives(1).keepsGoing(),
      'today 2',
    ],
  ])('%s', (_name, live, shown) => {
    expect(live().shown).toBe(shown);
  });

  test('R5 the close says how long the plan was and nothing else', () => {
    expect(closing().phase).toEqual({ name: 'close', days: 3 });
  });

  test("R5 while keeping, suggestions go round the plan's days, one for each day lived", () => {
    const life = keeping();
    const lent = [];
    for (let i = 0; i < 7; i++) {
      lent.push(life.today.planDay);
      life.lives(1);
    }
    expect(lent).toEqual([1, 2, 3, 1, 2, 3, 1]);
    expect(life.today.cues[0]?.suggestion).toBe('body-2');
  });

  test('R5 while keeping, a day without a mark lends the same suggestions again', () => {
    expect(keeping().lives(1).sleeps(4).shown).toBe('today 2');
  });

  test('R5 while keeping, several marks of one day move the suggestions by one', () => {
    expect(keeping().does().does('meaning').does('sensory').sleeps().shown).toBe('today 2');
  });

  test('R5 while keeping, a mark made before the close does not move the suggestions', () => {
    const fourDays = new Life(3).begins().lives(1).does('body', { planDay: 1 }).sleeps().lives(2);
    expect(fourDays.keepsGoing().shown).toBe('today 1');
  });

  test('R5 while keeping there is no day number to come, and the round stays the same', () => {
    const life = keeping();
    expect(life.today).toMatchObject({ keeping: true, next: null, days: 3, here: false });
    expect(life.state.round?.id).toBe('a0001');
    expect(new Life(3).begins().today.keeping).toBe(false);
  });

  test("R5 while keeping, after a gap only You're here", () => {
    const life = keeping().lives(2).sleeps(9);
    expect(life.today).toMatchObject({ keeping: true, here: true });
    expect(life.does().today.here).toBe(false);
  });

  test("R5 while keeping, each of today's marks is under its cue, and those of the first passage are not", () => {
    const life = keeping();
    expect(life.today.cues.flatMap(({ marks }) => marks)).toEqual([]);
    life.does('sensory');
    expect(life.today.cues.map(({ marks }) => marks.length)).toEqual([0, 1, 0, 0]);
  });

  test('R5 while keeping, something from yesterday is for the day that was lent then, and today moves on', () => {
    const life = keeping().lives(1).sleeps().does('meaning');
    expect(life.shown).toBe('today 2');
    expect(life.didYesterday().last).toMatchObject({ planDay: 2 });
    expect(life.shown).toBe('today 3');
    expect(life.today.cues.map(({ marks }) => marks.length)).toEqual([0, 0, 0, 1]);
  });

  test('R5 while keeping, the last day taken back makes the round an ordinary one again', () => {
    const life = keeping().lives(2);
    expect(life.takesBack('a0004').today).toMatchObject({ keeping: false, planDay: 3 });
  });

  test('R5 answering the close twice, on two phones, is one answer', () => {
    const life = keeping().lives(2);
    expect(life.shown).toBe('today 3');
    expect(life.keepsGoing().shown).toBe('today 3');
  });
});

describe('R6 rest', () => {
  test.each<[string, () => Life, string]>([
    ['R6 rest pauses the plan', () => new Life().begins().lives(4).rests(), 'rest choose 5'],
    ['R6 rest lasts as long as wanted', () => new Life().begins().lives(4).rests().sleeps(300), 'rest choose 5'],
    [
      'R6 coming back is the choice of the welcome back, even on the same day',
      () => new Life().begins().lives(4).does().rests(),
      'rest choose 5',
    ],
    ['R6 coming back with day 1 open there is nothing to choose', () => new Life().begins().rests(), 'rest here 1'],
    ['R6 coming back from a rest chosen at the close is the close', () => closing().rests().sleeps(30), 'rest close 3'],
    ['R6 coming back while keeping there is nothing to choose', () => keeping().lives(1).rests(), 'rest here 2'],
    ['R6 carrying on ends it', () => new Life().begins().lives(4).rests().sleeps(30).returns(), 'today 5'],
    ['R6 beginning again ends it', () => new Life().begins().lives(4).rests().sleeps(30).begins(), 'today 1'],
    ['R6 a mark ends it', () => new Life().begins().lives(4).rests().sleeps(30).does(), 'today 5'],
    ['R6 keeping on ends a rest chosen at the close', () => closing().rests().sleeps(30).keepsGoing(), 'today 1'],
    [
      'R6 a mark that was taken back had ended it all the same',
      () => new Life().begins().lives(4).rests().does().takesBack(),
      'today 5',
    ],
    [
      'R6 taking something back does not end it',
      () => new Life().begins().lives(4).rests().takesBack('a0005'),
      'rest choose 4',
    ],
    [
      'R6 a setting does not end it',
      () => new Life().begins().lives(4).rests().chooses('smaller-today', true),
      'rest choose 5',
    ],
    ['R6 resting twice is resting', () => new Life().begins().lives(4).rests().rests(), 'rest choose 5'],
    [
      'R6 rest is not presence: after it, a gap is a gap',
      () => new Life().begins().lives(4).sleeps(1).rests().keepsGoing(),
      'return 5',
    ],
    ['R6 resting before any round leaves the welcome', () => new Life().rests(), 'welcome'],
  ])('%s', (_name, live, shown) => {
    expect(live().shown).toBe(shown);
  });

  test.each<[string, () => Life, boolean]>([
    ["R6 back with day 1 open it says You're here", () => new Life().begins().rests().sleeps(9).returns(), true],
    ['R6 and on the day of the rest, where no gap is, too', () => new Life().begins().rests().returns(), true],
    ["R6 back while keeping it says You're here", () => keeping().rests().sleeps(9).returns(), true],
    ['R6 from the first mark on it is the day', () => new Life().begins().rests().returns().does(), false],
    ['R6 the day after it is the day', () => new Life().begins().rests().returns().sleeps(), false],
    [
      'R6 where there was a choice it is the day that was chosen',
      () => new Life().begins().lives(4).rests().returns(),
      false,
    ],
    ['R6 two phones that both came back came back once', () => new Life().begins().rests().returns().returns(), true],
    [
      'R6 an answer to a gap is no coming back from an earlier rest',
      () => new Life().begins().rests().returns().does().returns(),
      false,
    ],
  ])('%s', (_name, live, here) => {
    expect(live().today.here).toBe(here);
  });
});
