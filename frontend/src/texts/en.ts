// Every word of the interface. This table is the type: another language has the same keys.
// Voice: short, second person, present. State, offer, stop. Days are words; times and telephone numbers are figures.
import { around } from './en/around.ts';
import { day } from './en/day.ts';
import { language } from './en/language.ts';

export const en = { language, ...day, ...around };
