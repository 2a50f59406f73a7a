// Looking back: the marks that stand, by round and local day, the newest first, each with what was noticed after it. A
// day without a mark is not in it. Nothing is added up, and no round is set against another.
import type { Cue, Fact, LocalDay } from './facts.ts';
import { type Noticing, noticedOf } from './noticing.ts';
import { type Beginning, liveMarks, markOf, roundsOf } from './rounds.ts';
import type { Mark } from './state.ts';

export interface Told {
  readonly mark: Mark;
  readonly noticing: Noticing | null;
}

export interface LivedDay {
  readonly day: LocalDay;
  /** In the order in which they were made. */
  readonly told: readonly Told[];
}

export interface LivedRound {
  readonly began: Beginning;
  readonly days: readonly LivedDay[];
}

/** Every round that has a mark. One whose beginning is still on its way joins when that arrives, as in the picture. */
export function lookBack(journal: readonly Fact[]): readonly LivedRound[] {
  const noticed = noticedOf(journal);
  const marks = grouped(liveMarks(journal).map(markOf), ({ round }) => round);
  return roundsOf(journal)
    .toReversed()
    .flatMap((began) => {
      const made = marks.get(began.id) ?? [];
      const told = made.map((mark) => ({ mark, noticing: noticed.get(mark.id) ?? null }));
      return told.length > 0 ? [{ began, days: byDay(told) }] : [];
    });
}

const byDay = (told: readonly Told[]): readonly LivedDay[] =>
  [...grouped(told, ({ mark }) => mark.on)]
    .map(([day, told]) => ({ day, told }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));

/** What was noticed after one mark, with the day and the cue of that mark. */
export interface Noticed extends Noticing {
  readonly cue: Cue;
}

/** All that was noticed, in the order of the days it was about, the first one first. */
export const noticedBack = (rounds: readonly LivedRound[]): readonly Noticed[] =>
  rounds
    .toReversed()
    .flatMap(({ days }) => days)
    .flatMap(({ told }) => told)
    .flatMap(({ mark, noticing }) => (noticing ? [{ ...noticing, cue: mark.cue, day: mark.on }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

function grouped<One>(list: readonly One[], by: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of list) groups.get(by(one))?.push(one) ?? groups.set(by(one), [one]);
  return groups;
}
