// What was noticed after a mark. Nothing here is added up or set against anything else.
import type { Answer, Cue, Fact, LocalDay } from './facts.ts';
import type { Mark } from './state.ts';

export interface Noticing {
  readonly mark: string;
  readonly signals: readonly string[];
  readonly answer: Answer | null;
  /** The person's own words; '' for none. */
  readonly note: string;
  /** The local day on which it was said. */
  readonly day: LocalDay;
}

/** By mark: the last that was said about it. What was taken back is not in it. */
export function noticedOf(journal: readonly Fact[]): ReadonlyMap<string, Noticing> {
  const noticed = new Map<string, Noticing>();
  for (const fact of journal) {
    if (fact.kind !== 'noticed') continue;
    const { mark, signals, answer = null, note = '', day } = fact;
    if (signals.length > 0 || answer !== null || note !== '') noticed.set(mark, { mark, signals, answer, note, day });
    else noticed.delete(mark);
  }
  return noticed;
}

/** Whether to ask after a mark for this cue: until the person says no, for good or until they say yes again. */
export function asksAfter(cue: Cue, journal: readonly Fact[]): boolean {
  const chosen = journal.findLast((fact) => fact.kind === 'chose' && fact.about === `noticing-${cue}`);
  return chosen?.kind !== 'chose' || chosen.value !== false;
}

/**
 * The mark to ask after: the newest of these, until something was said about it or the person put the question off.
 * Earlier ones are not asked after again; the way to them stays open where they stand.
 */
export function toNotice(marks: readonly Mark[], journal: readonly Fact[], putOff: unknown): Mark | null {
  const newest = marks.at(-1);
  if (newest === undefined || newest.id === putOff || !asksAfter(newest.cue, journal)) return null;
  return noticedOf(journal).has(newest.id) ? null : newest;
}
