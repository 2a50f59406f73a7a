// The words that the first screens need. This table is the type: another language has the same keys (and so has
// en/around.ts, for the screens that come later).
// Voice: short, second person, present. State, offer, stop. Days are words; times and telephone numbers are figures.
import { day } from './en/day.ts';
import { language } from './en/language.ts';

export const en = { language, ...day };
