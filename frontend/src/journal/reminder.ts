// When the person wants a reminder: a choice among the facts, so that it goes where the journal goes. Which phone is
// reminded, and by what address, belongs to that phone and stands in no fact.
import type { Fact, Kept } from './facts.ts';
import { inOrder } from './order.ts';

export interface Reminder {
  /** The time on the person's own clock, 'HH:MM'. */
  readonly at: string;
  /** 1 = Monday … 7 = Sunday, in that order; never none. */
  readonly weekdays: readonly number[];
  /** The habit it comes after, in the person's own words; '' for none. It never leaves the phone. */
  readonly anchor: string;
}

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

const OFF = 'off';
/** '08:30 1234567 my morning tea': a choice holds one text, and this one can be read without us. */
const FORM = /^((?:[01]\d|2[0-3]):[0-5]\d) ([1-7]{1,7})(?: (.*))?$/s;

/** The last choice that this version can read; null when there is none, or it was to have no reminder. */
export function reminderOf(facts: Iterable<Kept>): Reminder | null {
  const chosen = inOrder(facts).flatMap(choiceIn).at(-1);
  return chosen === undefined || chosen === OFF ? null : chosen;
}

/** The choice as a fact holds it. */
export function asChosen(reminder: Reminder | null): string {
  if (reminder === null) return OFF;
  const { at, weekdays, anchor } = reminder;
  return [at, inTurn(weekdays).join(''), anchor.trim()].filter(Boolean).join(' ');
}

function choiceIn(fact: Fact): readonly (Reminder | typeof OFF)[] {
  if (fact.kind !== 'chose' || fact.about !== 'reminder') return [];
  if (fact.value === OFF) return [OFF];
  const [, at, days, anchor = ''] = FORM.exec(String(fact.value)) ?? [];
  return at && days ? [{ at, weekdays: inTurn([...days].map(Number)), anchor }] : [];
}

const inTurn = (weekdays: readonly number[]): readonly number[] => EVERY_DAY.filter((day) => weekdays.includes(day));
