// The settings among the facts: for each, the last choice in journal order stands. A value this version cannot use
// changes nothing.
import { isStartOfDay, START_OF_DAY } from './day.ts';
import { CUES, type Cue, type Fact } from './facts.ts';
import type { State } from './state.ts';
import { type Days, isToday } from './today.ts';

/** Rule 9: a changed start of day counts from the change on, since every fact carries its own local day. */
export function startOfDayOf(journal: readonly Fact[]): number {
  return lastChoice(journal, 'start-of-day', isStartOfDay) ?? START_OF_DAY;
}

export function themeOf(journal: readonly Fact[]): State['theme'] {
  return lastChoice(journal, 'theme', isTheme) ?? 'phone';
}

/** Rule 3, and "too much": something smaller holds for the day on which it was chosen. */
export function isSmallerToday(journal: readonly Fact[], days: Days): boolean {
  let smaller = false;
  for (const fact of journal) {
    if (fact.kind === 'returned' && fact.choice === 'smaller' && isToday(fact.day, days)) smaller = true;
    if (fact.kind === 'chose' && fact.about === 'smaller-today' && isToday(fact.day, days)) {
      if (typeof fact.value === 'boolean') smaller = fact.value;
    }
  }
  return smaller;
}

/** Rule 2: the cues that are the wrong door for now, in the order of CUES. */
export function setAsideOf(journal: readonly Fact[]): Cue[] {
  const aside = new Set<Cue>();
  for (const fact of journal) {
    if (fact.kind === 'set-aside') aside.add(fact.cue);
    if (fact.kind === 'took-up') aside.delete(fact.cue);
  }
  return CUES.filter((cue) => aside.has(cue));
}

function lastChoice<Value>(
  journal: readonly Fact[],
  about: string,
  fits: (value: unknown) => value is Value,
): Value | undefined {
  let last: Value | undefined;
  for (const fact of journal) {
    if (fact.kind === 'chose' && fact.about === about && fits(fact.value)) last = fact.value;
  }
  return last;
}

const isTheme = (value: unknown): value is State['theme'] => value === 'light' || value === 'dark' || value === 'phone';
