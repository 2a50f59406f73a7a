import { describe, expect, test } from 'vitest';
import { Life } from './life.ts';

describe('R4 begin again', () => {
  test('R4 a clean page at once, at any time: also in the middle of a day', () => {
    const life = new Life().begins().lives(3).does().begins();
    expect(life.shown).toBe('today 1');
    expect(life.today.marks).toEqual([]);
    expect(life.today.cues.flatMap(({ marks }) => marks)).toEqual([]);
    expect(life.state.round?.id).toBe('a0006');
  });

  test('R4 earlier rounds stay in the picture, in journal order, numbered in order of beginning', () => {
    const life = new Life().begins().lives(2).begins().does('meaning');
    expect(life.state.picture).toEqual([
      { cue: 'body', day: 1, round: 1, noticed: false },
      { cue: 'body', day: 2, round: 1, noticed: false },
      { cue: 'meaning', day: 1, round: 2, noticed: false },
    ]);
  });

  test('R4 a mark of an earlier round can still be taken back', () => {
    const life = new Life().begins().lives(2).begins().takesBack('a0002');
    expect(life.state.picture).toEqual([{ cue: 'body', day: 2, round: 1, noticed: false }]);
  });

  test('R4 beginning again and again on one day is one clean page', () => {
    expect(new Life().begins().begins().begins().shown).toBe('today 1');
  });

  test("R4 the picture's seed is the first beginning and stays when another follows", () => {
    const life = new Life();
    expect(life.state.seed).toBe('');
    expect(life.begins().state.seed).toBe('a0001');
    expect(life.lives(2).begins().state.seed).toBe('a0001');
  });

  test('R4 before any round there is a welcome and nothing else', () => {
    expect(new Life().state).toEqual({
      today: '2027-06-01',
      startOfDay: 4,
      language: 'phone',
      theme: 'phone',
      round: null,
      phase: { name: 'welcome' },
      picture: [],
      everMade: 0,
      seed: '',
      yesterday: null,
    });
  });
});
