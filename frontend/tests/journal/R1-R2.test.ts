import { describe, expect, test } from 'vitest';
import { CUES } from '../../src/journal/facts.ts';
import { Life, planOf } from './life.ts';

describe('R1 days advance with the person, never with the calendar', () => {
  test.each<[string, (life: Life) => Life, string]>([
    ['R1 a round opens at day 1', (life) => life, 'today 1'],
    ['R1 a mark today does not open the next day today', (life) => life.does(), 'today 1'],
    ['R1 the next local day opens day 2', (life) => life.lives(1), 'today 2'],
    ['R1 any single mark is a whole day, whichever the cue', (life) => life.lives(1, 'meaning'), 'today 2'],
    ['R1 four marks are one day, not four', (life) => life.does().does('sensory').does('meaning').lives(1), 'today 2'],
    ['R1 a day with no mark stays open', (life) => life.lives(2).sleeps().returns(), 'today 3'],
    ['R1 day 1 stays open for as long as it takes', (life) => life.sleeps(400), 'today 1'],
    ['R1 after a long absence the open day is the one that was open', (life) => life.lives(4).sleeps(90), 'return 5'],
    [
      'R1 the highest day counts, not the latest mark',
      (life) => life.lives(3).does('body', { planDay: 2 }).sleeps(),
      'today 4',
    ],
    [
      'R1 a mark for a later day, synced from another phone, counts the same',
      (life) => life.does('body', { planDay: 6 }).sleeps(),
      'today 7',
    ],
    [
      'R1 the last day stays open for as long as it has no mark',
      (life) => life.lives(13).sleeps(7).returns(),
      'today 14',
    ],
    ['R1 a mark of another round opens nothing here', (life) => life.lives(3).begins().sleeps(), 'today 1'],
    [
      'R1 a mark for a day that the plan does not have opens nothing',
      (life) => life.lives(1).does('body', { planDay: 40 }).sleeps(),
      'today 2',
    ],
  ])('%s', (_name, live, shown) => {
    expect(live(new Life().begins()).shown).toBe(shown);
  });

  test.each([1, 2, 5, 14, 60])('R1 a plan of %i days opens each of them once, in turn', (days) => {
    const life = new Life(days).begins();
    const opened = [];
    for (let i = 0; i < days; i++) opened.push(life.lives(1).last);
    expect(opened.map((fact) => fact.kind === 'did' && fact.planDay)).toEqual(
      Array.from({ length: days }, (_, i) => i + 1),
    );
    expect(life.shown).toBe('close');
  });

  test('R1 the day that opens tomorrow with a mark is told, and never one beyond the last', () => {
    const life = new Life(2).begins();
    expect(life.today.next).toBe(2);
    expect(life.does().today.next).toBe(2);
    expect(life.sleeps().does().today.next).toBeNull();
  });

  test('R1 the day that opens tomorrow follows the highest mark of today', () => {
    expect(new Life().begins().does('body', { planDay: 6 }).today.next).toBe(7);
  });

  test('R1 a day offers the cues it has, in the same order always', () => {
    const plan = planOf(3, (day) => (day === 2 ? ['meaning', 'body'] : CUES));
    const life = new Life(plan).begins().lives(1);
    expect(life.today.cues).toEqual([
      { cue: 'body', suggestion: 'body-2', others: ['body-a', 'body-b'], marks: [] },
      { cue: 'meaning', suggestion: 'meaning-2', others: ['meaning-a', 'meaning-b'], marks: [] },
    ]);
    expect(life.today.days).toBe(3);
  });
});

describe('R2 marks', () => {
  test('R2 a mark says which practice, which size, and its local day', () => {
    const life = new Life().begins().does('sensory', { own: 'Listened to rain' });
    const mark = {
      id: 'a0002',
      round: 'a0001',
      planDay: 1,
      cue: 'sensory',
      practice: 'walk',
      size: 'full',
      on: '2027-06-01',
      own: 'Listened to rain',
    };
    expect(life.today.marks).toEqual([mark]);
    expect(life.today.cues.map(({ cue, marks }) => [cue, marks])).toEqual([
      ['body', []],
      ['sensory', [mark]],
      ['connection', []],
      ['meaning', []],
    ]);
  });

  test('R2 a mark without own words has no field for them', () => {
    expect(new Life().begins().does().today.marks[0]).not.toHaveProperty('own');
  });

  test('R2 several practices for one cue on one day are welcome', () => {
    const life = new Life().begins().does('body', { practice: 'stretch' }).does('body', { practice: 'walk' });
    expect(life.today.cues[0]?.marks.map((mark) => mark.practice)).toEqual(['stretch', 'walk']);
    expect(life.state.picture).toHaveLength(2);
  });

  test('R2 a mark taken back is gone from today, from the picture, and opens nothing', () => {
    const life = new Life().begins().does().takesBack();
    expect(life.today.marks).toEqual([]);
    expect(life.state.picture).toEqual([]);
    expect(life.sleeps().shown).toBe('today 1');
  });

  test('R2 a mark can be taken back at any time: weeks later the open day follows', () => {
    const life = new Life().begins().lives(3);
    expect(life.sleeps(30).takesBack('a0004').returns().shown).toBe('today 3');
  });

  test('R2 a mark taken back and made again is a mark', () => {
    const life = new Life().begins().does().takesBack().does();
    expect(life.today.marks.map((mark) => mark.id)).toEqual(['a0004']);
    expect(life.sleeps().shown).toBe('today 2');
  });

  test('R2 one of two marks taken back leaves the day whole', () => {
    expect(new Life().begins().does().does('meaning').takesBack().sleeps().shown).toBe('today 2');
  });

  test('R2 a take-back that arrives before its mark still takes it back', () => {
    const life = new Life().begins().does().takesBack();
    life.facts.reverse();
    expect(life.today.marks).toEqual([]);
  });

  test('R2 a take-back of something unknown, or of what is no mark, changes nothing', () => {
    const life = new Life().begins().does();
    const before = life.state;
    expect(life.takesBack('nobody').takesBack('a0001').state).toEqual(before);
  });

  test('R2 something from yesterday is for the plan day that was open then', () => {
    const life = new Life().begins().lives(2).sleeps();
    expect(life.state.yesterday).toMatchObject({ planDay: 3 });
    expect(life.didYesterday().last).toMatchObject({ planDay: 3, on: '2027-06-03', day: '2027-06-04' });
    expect(life.shown).toBe('today 4');
  });

  test('R2 a second thing from a yesterday that has a mark is for the same plan day and opens nothing more', () => {
    const life = new Life().begins().lives(2);
    expect(life.state.yesterday).toMatchObject({ planDay: 2 });
    expect(life.didYesterday('meaning').shown).toBe('today 3');
    expect(life.state.yesterday).toMatchObject({ planDay: 2 });
  });

  test('R2 a mark for yesterday can be taken back, made for it or on it, and made again', () => {
    const life = new Life().begins().lives(1).sleeps(1).didYesterday('meaning');
    const [mark] = life.state.yesterday?.marks ?? [];
    expect(life.shown).toBe('today 3');
    expect(mark).toMatchObject({ cue: 'meaning', planDay: 2, id: life.last.id });
    expect(life.takesBack().state.yesterday).toEqual({ planDay: 2, marks: [] });
    expect(life.shown).toBe('today 2');
    expect(life.didYesterday('meaning').shown).toBe('today 3');
    expect(new Life().begins().lives(1).state.yesterday?.marks).toHaveLength(1);
  });

  test("R2 today's marks do not change what was open yesterday", () => {
    expect(new Life().begins().lives(2).does().state.yesterday).toMatchObject({ planDay: 2 });
  });

  test('R2 there is no yesterday on the day a round begins, nor before any round', () => {
    expect(new Life().state.yesterday).toBeNull();
    expect(new Life().begins().state.yesterday).toBeNull();
    expect(new Life().begins().lives(3).begins().state.yesterday).toBeNull();
  });

  test('R2 yesterday in the two days after the last: day D, then none while the close waited', () => {
    const life = new Life(3).begins().lives(3);
    expect(life.state.yesterday).toMatchObject({ planDay: 3 });
    expect(life.sleeps().state.yesterday).toBeNull();
    expect(life.keepsGoing().state.yesterday).toBeNull();
  });

  test('R2 a cue can be set aside and taken up again; the day is whole without it', () => {
    const life = new Life().begins().tap({ kind: 'set-aside', cue: 'body' });
    expect(life.today.cues.map(({ cue }) => cue)).toEqual(['sensory', 'connection', 'meaning']);
    expect(life.today.setAside).toEqual(['body']);
    expect(life.lives(1, 'sensory').shown).toBe('today 2');
    expect(life.today.setAside).toEqual(['body']);
    life.tap({ kind: 'took-up', cue: 'body' });
    expect(life.today.cues.map(({ cue }) => cue)).toEqual(['body', 'sensory', 'connection', 'meaning']);
    expect(life.today.setAside).toEqual([]);
  });

  test('R2 what was done for a cue today stays to be seen when the cue is set aside', () => {
    const life = new Life().begins().does('body').tap({ kind: 'set-aside', cue: 'body' });
    expect(life.today.cues.map(({ cue }) => cue)).toEqual(['body', 'sensory', 'connection', 'meaning']);
    expect(life.today.setAside).toEqual(['body']);
    expect(life.sleeps().today.cues.map(({ cue }) => cue)).toEqual(['sensory', 'connection', 'meaning']);
  });

  test('R2 a cue set aside stays so in the next round, until it is taken up', () => {
    const life = new Life().begins().tap({ kind: 'set-aside', cue: 'sensory' }).sleeps(3).begins();
    expect(life.today.setAside).toEqual(['sensory']);
  });

  test('R2 every mark ever made is counted, taken back or not', () => {
    expect(new Life().begins().does().takesBack().does().state.everMade).toBe(2);
  });
});
