// The settings among the facts: for each, the last choice in journal order stands. A value this version cannot use
// changes nothing.
import { isStartOfDay, START_OF_DAY } from './day.ts';
import { CUES, type Cue, type Fact, type LocalDay } from './facts.ts';
import type { State } from './state.ts';
import { type Days, isToday } from './today.ts';

/** Rule 9: a changed start of day counts from the change on, since every fact carries its own local day. */
export function startOfDayOf(journal: readonly Fact[]): number {
  return lastChoice(journal, 'start-of-day', isStartOfDay) ?? START_OF_DAY;
}

export function themeOf(journal: readonly Fact[]): State['theme'] {
  return lastChoice(journal, 'theme', isTheme) ?? 'phone';
}

/** A language's code, or 'phone' for the phone's own. */
export function languageOf(journal: readonly Fact[]): string {
  return lastChoice(journal, 'language', isText) ?? 'phone';
}

/** The form of numbness that is closest, by its id in the library; null when none was said. It only orders what is offered. */
export function formOf(journal: readonly Fact[]): string | null {
  const form = lastChoice(journal, 'form', isText) ?? 'none';
  return form === 'none' ? null : form;
}

/**
 * Rule 3, and "too much": something smaller holds for the day on which it was chosen. Chosen for tomorrow, it holds for
 * the local day after that.
 */
export function isSmallerToday(journal: readonly Fact[], days: Days): boolean {
  let smaller = false;
  for (const fact of journal) {
    if (fact.kind === 'chose' && fact.about === 'smaller-tomorrow' && fact.day === days.yesterday) {
      if (typeof fact.value === 'boolean') smaller = fact.value;
    }
    if (fact.kind === 'returned' && fact.choice === 'smaller' && isToday(fact.day, days)) smaller = true;
    if (fact.kind === 'chose' && fact.about === 'smaller-today' && isToday(fact.day, days)) {
      if (typeof fact.value === 'boolean') smaller = fact.value;
    }
  }
  return smaller;
}

/** Whether tomorrow is to be smaller, as chosen today. */
export function isSmallerTomorrow(journal: readonly Fact[], today: LocalDay): boolean {
  const said = journal.filter(
    (fact) => fact.kind === 'chose' && fact.about === 'smaller-tomorrow' && fact.day === today,
  );
  return lastChoice(said, 'smaller-tomorrow', (value) => typeof value === 'boolean') ?? false;
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

/** The practices that are the wrong ones for this person. */
export function notForMeOf(journal: readonly Fact[]): ReadonlySet<string> {
  const wrong = new Set<string>();
  for (const fact of journal) {
    if (fact.kind === 'not-for-me') wrong.add(fact.practice);
    if (fact.kind === 'for-me-again') wrong.delete(fact.practice);
  }
  return wrong;
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

const isText = (value: unknown): value is string => typeof value === 'string';
const isTheme = (value: unknown): value is State['theme'] => value === 'light' || value === 'dark' || value === 'phone';
