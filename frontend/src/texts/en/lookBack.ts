// The words of looking back: the picture, the same in words, and what was noticed.
import { allOf, dateWords, shown } from '../calendar.ts';
import { language } from './language.ts';

export const lookBack = {
  title: 'So far',
  about: 'Each line is one thing you did. The first lie deepest, and have grown warm.',
  pale: 'Pale bands are where you noticed something.',
  clear: 'Clear ice',
  clearAbout: 'Whole as it is. The first thing you do will draw the first line.',
  forward: 'Bring lines forward',
  words: 'Read as words',
  save: 'Save as image',
  saved: 'The image has left Thaw.',
  notSaved: 'No image could be made here.',

  inWords: 'So far, in words',
  none: 'Nothing is written here. The ice is clear, and whole as it is.',
  begun: (day: string) => `Begun on ${dateWords(day, language)}`,
  /** The year where it is another one than this. */
  day: (day: string, today: string) =>
    shown(Date.parse(day), language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    }),
  earlier: 'Earlier days',
  change: 'Change what you noticed',

  noticed: 'What you noticed',
  noticedAbout: 'Each dot is one time. Its colour is the cue it came after.',
  something: 'Something',
  after: (cues: readonly string[]) =>
    `After ${allOf(
      cues.map((cue) => cue.toLowerCase()),
      language,
    )}`,
  along: 'What you noticed, along the days',
};
