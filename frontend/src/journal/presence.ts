// Presence: a mark, a beginning, or an answer to a welcome back. Days without it are never counted: only whether at
// least one lies between the last presence and today.
import type { Fact, LocalDay } from './facts.ts';
import { type Days, isToday } from './today.ts';

/**
 * Rule 3: whether at least one whole local day without presence lies between the last presence and today.
 *
 * A presence dated further ahead than tomorrow comes from a wrong clock (rule 9). When it is the last thing that
 * happened it counts as yesterday's, so there is no gap; otherwise the days that can be believed decide.
 */
export function isAfterGap(journal: readonly Fact[], days: Days): boolean {
  let latest: LocalDay | null = null;
  let lastWasAhead = false;
  for (const fact of journal) {
    const day = presenceOf(fact);
    if (day === null) continue;
    lastWasAhead = day > days.tomorrow;
    if (!lastWasAhead && (latest === null || day > latest)) latest = day;
  }
  return !lastWasAhead && latest !== null && latest < days.yesterday;
}

/** A mark is presence even when taken back: whoever takes one back is here. Of tap and mark, the later day counts. */
function presenceOf(fact: Fact): LocalDay | null {
  if (fact.kind === 'did') return fact.on > fact.day ? fact.on : fact.day;
  return fact.kind === 'began' || fact.kind === 'returned' ? fact.day : null;
}

/** Rule 6: back from rest today, and nothing done since. */
export function isJustBack(journal: readonly Fact[], days: Days): boolean {
  const turns = journal.filter((fact) => TURNS.has(fact.kind));
  const last = turns.at(-1);
  const before = turns.findLast((fact) => fact.kind !== 'returned');
  return last?.kind === 'returned' && before?.kind === 'rested' && isToday(last.day, days);
}

/** Rule 6: rest lasts until the person does something that is not resting; no date ends it. */
export function isResting(journal: readonly Fact[]): boolean {
  return journal.findLast((fact) => TURNS.has(fact.kind))?.kind === 'rested';
}

const TURNS: ReadonlySet<Fact['kind']> = new Set(['rested', 'began', 'did', 'returned', 'closed'] as const);
