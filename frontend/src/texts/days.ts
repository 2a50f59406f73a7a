// Days are words, never figures: a number invites sums, and there is nothing to add up. Calendar words come from Intl.
import { shown } from './calendar.ts';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty'];

/** A number in English words, 0 to 69. What lies outside keeps its figures. */
export function inWords(n: number): string {
  const unit = UNITS[n];
  if (unit !== undefined) return unit;
  const tens = TENS[Math.floor(n / 10)];
  if (!Number.isInteger(n) || n < 0 || !tens) return String(n);
  return n % 10 === 0 ? tens : `${tens}-${UNITS[n % 10]}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of a local day's weekday ('YYYY-MM-DD'), in a language (BCP 47). '' for what is not a date. */
export function weekday(day: string, language: string): string {
  return shown(Date.parse(`${day}T00:00:00Z`), language, { weekday: 'long' });
}
