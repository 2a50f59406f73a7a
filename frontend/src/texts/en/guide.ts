// The words around a guide; what each step says comes from the plan.

import { clockWords } from '../calendar.ts';
import { capital, inWords } from '../days.ts';
import { language } from './language.ts';

/** How long it takes, roughly: nobody has to keep to it. */
function about(seconds: number): string {
  if (seconds < 45) return 'half a minute';
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'a minute' : `${inWords(minutes)} minutes`;
}

export const guide = {
  with: 'With a guide:',
  length: (steps: number, seconds: number) =>
    `${capital(inWords(steps))} ${steps === 1 ? 'step' : 'steps'}, about ${about(seconds)}.`,
  free: 'Pause or leave whenever you like.',
  noDay: 'No day is open now, so this draws no line.',
  ways: 'From step to step, if you like',
  sound: 'A soft sound',
  buzz: 'A small vibration',
  voice: 'Read aloud',
  start: 'Start',
  inWords: 'All of it in words',
  left: (seconds: number) => `Time left in this step: ${clockWords(seconds, language)}`,
  clock: (seconds: number) => clockWords(seconds, language),
  after: 'Then:',
  last: 'This is the last step.',
  before: 'One step back',
  next: 'Next step',
  pause: 'Pause',
  goOn: 'Go on',
  waits: 'It waits here.',
  enough: 'That’s enough',
  early: 'Stopping early draws the same line.',
  over: 'That was all of it.',
  stay: 'Stay as long as you like.',
  coming: 'The rest of this practice is not on this phone yet. It comes with the next connection.',
  unknown: 'This guide is not here.',
};
