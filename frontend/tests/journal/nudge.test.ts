import { describe, expect, test } from 'vitest';
import { type Kind, nudgeOf, offers } from '../../src/journal/nudge.ts';
import { asChosen, EVERY_DAY, type Reminder, reminderOf } from '../../src/journal/reminder.ts';
import { nudgeWords } from '../../src/texts/nudge.ts';
import { Life } from './life.ts';

const atDay5 = () => new Life().begins().lives(4);
const closed = () => new Life(2).begins().lives(2);

describe('which words a reminder shows, over lives', () => {
  test.each<[string, () => Life, string]>([
    ['before anything was begun it offers', () => new Life(), 'plain'],
    ['a day with nothing in it yet', () => atDay5(), 'plain'],
    ['a day with one mark is acknowledged, and nothing is asked', () => atDay5().does(), 'marked'],
    ['a mark taken back leaves the offer', () => atDay5().does().takesBack(), 'plain'],
    ['a mark for yesterday leaves today its offer', () => atDay5().sleeps(0).didYesterday(), 'plain'],
    ['after some days away it is simply there', () => atDay5().sleeps(3), 'back'],
    ['after two years the same, and no word of how long', () => atDay5().sleeps(730), 'back'],
    ['after a gap with day one open', () => new Life().begins().sleeps(9), 'back'],
    ['back from the gap, by an answer', () => atDay5().sleeps(3).returns(), 'plain'],
    ['back from the gap, by a mark', () => atDay5().sleeps(3).does(), 'marked'],
    ['resting', () => atDay5().rests(), 'resting'],
    ['resting for a long time', () => atDay5().rests().sleeps(90), 'resting'],
    ['rested on a day that had a mark: nothing more is said of it', () => atDay5().does().rests(), 'resting'],
    ['the close, with its questions open', () => closed(), 'plain'],
    ['the four cues go on', () => closed().keepsGoing(), 'plain'],
    ['the four cues go on, and one was done', () => closed().keepsGoing().does(), 'marked'],
    ['the plan’s text is not on this phone', () => Object.assign(atDay5(), { plans: {} }), 'plain'],
  ])('%s', (_name, live, words) => {
    const life = live();
    expect(nudgeOf('plain', life.state, null)).toBe(words);
  });

  test('the last one says so, and a try says what it is, whatever the day holds', () => {
    for (const life of [new Life(), atDay5(), atDay5().does(), atDay5().rests(), atDay5().sleeps(40)])
      for (const kind of ['last', 'now'] as const) expect(nudgeOf(kind, life.state, null)).toBe(kind);
  });

  test('"not today" holds for its own local day', () => {
    const life = atDay5();
    const { today } = life.state;
    expect(nudgeOf('plain', life.state, today)).toBe('resting');
    expect(nudgeOf('plain', life.sleeps().state, today)).toBe('back');
    expect(nudgeOf('plain', life.does().state, life.state.today)).toBe('marked');
  });

  test('what asks nothing can not be declined', () => {
    const kinds: Kind[] = ['plain', 'last', 'now'];
    expect(kinds.filter(offers)).toEqual(['plain']);
    expect(offers('back')).toBe(true);
    expect(offers('marked') || offers('resting')).toBe(false);
  });

  test('a lock screen learns nothing: no cue, no practice, no feeling, no number, and it is short', () => {
    const { notToday, ...said } = nudgeWords('en').words;
    for (const words of [notToday, ...Object.values(said)]) {
      expect(words).not.toMatch(/body|sens|connect|meaning|feel|numb|mood|health|plan|practice|\d|!/i);
      expect(words.length).toBeLessThanOrEqual(100);
    }
  });

  test('a language without words of its own is spoken in English', () => {
    for (const unknown of ['xx', undefined, 7, 'constructor'])
      expect(nudgeWords(unknown)).toEqual({ language: 'en', words: nudgeWords('en').words });
  });
});

describe('the choice to be reminded, among the facts', () => {
  const tea: Reminder = { at: '08:30', weekdays: EVERY_DAY, anchor: 'my morning tea' };

  test.each<[string, Reminder | null, string]>([
    ['with a habit', tea, '08:30 1234567 my morning tea'],
    ['without one', { ...tea, anchor: '' }, '08:30 1234567'],
    ['on some days', { at: '21:00', weekdays: [1, 3], anchor: 'té 7' }, '21:00 13 té 7'],
    ['none', null, 'off'],
  ])('%s is read as it was chosen', (_name, reminder, value) => {
    expect(asChosen(reminder)).toBe(value);
    expect(reminderOf(new Life().chooses('reminder', value).facts)).toEqual(reminder);
  });

  test('the last one that can be read stands', () => {
    const life = new Life().chooses('reminder', '08:30 1234567');
    for (const unread of ['24:00 1', '08:30 8', '08:30', 'a word', '', true, 7]) life.chooses('reminder', unread);
    life.chooses('theme', 'dark');
    expect(reminderOf(life.facts)?.at).toBe('08:30');
    expect(reminderOf(life.chooses('reminder', 'off').facts)).toBeNull();
    expect(reminderOf(life.chooses('reminder', '07:00 21').facts)).toEqual({
      at: '07:00',
      weekdays: [1, 2],
      anchor: '',
    });
  });

  test('it changes nothing of the day', () => {
    const before = atDay5();
    const { phase } = before.state;
    expect(before.chooses('reminder', '08:30 1234567').state.phase).toEqual(phase);
  });
});
