// Rounds, their marks, and the plan day that is open.
import type { Began, Closed, Did, Fact, LocalDay, Stamp } from './facts.ts';
import { compare } from './facts.ts';
import type { Mark, PictureMark } from './state.ts';

export type Beginning = Stamp & Began;
export type Doing = Stamp & Did;

/** Rules 4 and 7: every round in order of beginning. The last is current; the others stay in the picture. */
export function roundsOf(journal: readonly Fact[]): Beginning[] {
  return journal.filter((fact) => fact.kind === 'began');
}

/** Rule 2: a mark is live until it is taken back, whichever of the two facts arrived first. */
export function liveMarks(journal: readonly Fact[]): Doing[] {
  const takenBack = new Set<string>();
  for (const fact of journal) if (fact.kind === 'took-back') takenBack.add(fact.mark);
  return journal.filter((fact) => fact.kind === 'did').filter((did) => !takenBack.has(did.id));
}

/**
 * Rule 1: 1 + the highest plan day with a live mark on a local day before the one asked about. A mark for a day the plan
 * does not have opens nothing: the close comes from living day D, not from a broken record.
 */
export function openDay(marks: readonly Doing[], days: number, isBefore: (day: LocalDay) => boolean): number {
  let highest = 0;
  for (const { planDay, on } of marks) if (planDay > highest && planDay <= days && isBefore(on)) highest = planDay;
  return highest + 1;
}

/** Rule 5: when this round's close was first answered with "keep the four cues going". */
export function keptGoing(journal: readonly Fact[], round: string): (Stamp & Closed) | undefined {
  return journal.filter((fact) => fact.kind === 'closed').find((closed) => closed.round === round);
}

/** Rule 5: while keeping, suggestions go round the plan's days, one for each local day that was lived with a mark. */
export function dayInUse(
  marks: readonly Doing[],
  since: Stamp,
  days: number,
  isBefore: (day: LocalDay) => boolean,
): number {
  const lived = new Set<LocalDay>();
  for (const mark of marks) if (compare(mark, since) > 0 && isBefore(mark.on)) lived.add(mark.on);
  return 1 + (lived.size % days);
}

/** Rule 4: the marks of all rounds, as presence. A mark whose beginning is still on its way joins when that arrives. */
export function pictureOf(
  marks: readonly Doing[],
  rounds: readonly Beginning[],
  noticed: ReadonlyMap<string, unknown>,
): PictureMark[] {
  const numbers = new Map(rounds.map((began, index) => [began.id, index + 1]));
  return marks.flatMap(({ id, cue, planDay, round: began }) => {
    const round = numbers.get(began);
    return round === undefined ? [] : [{ cue, day: planDay, round, noticed: noticed.has(id) }];
  });
}

/** The mark without its stamp: what a screen may show. */
export function markOf({ id, round, planDay, cue, practice, size, on, own }: Doing): Mark {
  const mark = { id, round, planDay, cue, practice, size, on };
  return own === undefined ? mark : { ...mark, own };
}
