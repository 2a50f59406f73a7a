// The lever: one thing adjusted for two weeks. A day on which it was held is a fact; a day without says nothing.
import { isLocalDay, type LocalDay, shift } from './day.ts';
import type { Fact } from './facts.ts';
import { noticedOf } from './noticing.ts';
import { liveMarks } from './rounds.ts';

const DAYS = 14;
/** Fewer days of either kind than this tell nothing. */
const ENOUGH = 4;
/** A difference below this share of days is within what chance does with fourteen of them. */
const PLAIN = 0.4;

/** too-little: too few days to tell. same: no difference that shows. more, less: something was noticed more, or less, often. */
export type Reading = 'too-little' | 'same' | 'more' | 'less';

export interface Lever {
  /** As the library names it. */
  readonly id: string;
  readonly since: LocalDay;
  /** The fact that says it was held today, which can be taken back; null where none does. */
  readonly heldToday: string | null;
  /** After two weeks, what can be read from them; null before. */
  readonly reading: Reading | null;
}

/** The lever that is held; null when none is. `today` is State.today. */
export function leverOf(journal: readonly Fact[], today: LocalDay): Lever | null {
  const chosen = journal.findLast((fact) => fact.kind === 'chose' && fact.about === 'lever');
  if (chosen?.kind !== 'chose' || typeof chosen.value !== 'string' || chosen.value === 'none') return null;
  const since = chosen.day > today ? today : chosen.day; // chosen under a clock that was ahead
  const held = heldOf(journal, chosen.value);
  return {
    id: chosen.value,
    since,
    heldToday: held.find(({ on }) => on === today)?.id ?? null,
    reading: shift(since, DAYS) <= today ? readingOf(journal, held, since) : null,
  };
}

interface Day {
  readonly id: string;
  readonly on: LocalDay;
}

function heldOf(journal: readonly Fact[], lever: string): readonly Day[] {
  const takenBack = new Set(journal.flatMap((fact) => (fact.kind === 'took-back' ? [fact.mark] : [])));
  return journal.flatMap((fact) =>
    fact.kind === 'held' && fact.lever === lever && !takenBack.has(fact.id) ? [{ id: fact.id, on: fact.on }] : [],
  );
}

/** Days with a mark in these two weeks: on how many of them something was noticed, with the lever and without it. */
function readingOf(journal: readonly Fact[], held: readonly Day[], since: LocalDay): Reading {
  const withIt = new Set(held.map(({ on }) => on));
  const noticed = noticedOf(journal);
  const lived = new Map<LocalDay, boolean>();
  for (const { id, on } of liveMarks(journal)) {
    if (!isLocalDay(on) || on < since || on >= shift(since, DAYS)) continue;
    const said = noticed.get(id);
    const something = said !== undefined && (said.signals.length > 0 || said.answer === 'a-little');
    lived.set(on, (lived.get(on) ?? false) || something);
  }
  const days = [...lived];
  const shares = [true, false].map((lever) => {
    const of = days.filter(([day]) => withIt.has(day) === lever);
    return of.length < ENOUGH ? null : of.filter(([, something]) => something).length / of.length;
  });
  const [held_, other] = shares;
  if (held_ == null || other == null) return 'too-little';
  if (Math.abs(held_ - other) < PLAIN) return 'same';
  return held_ > other ? 'more' : 'less';
}
