// What was noticed after the marks that stand, for a page of the person's own: each signal and each note once, as first
// said. How often, and when, is not in it.
import type { Fact } from './facts.ts';
import { noticedOf } from './noticing.ts';

export interface Shifted {
  /** Ids of signals. */
  readonly signals: readonly string[];
  readonly notes: readonly string[];
}

export function shiftedOf(journal: readonly Fact[]): Shifted {
  const back = new Set(journal.flatMap((fact) => (fact.kind === 'took-back' ? [fact.mark] : [])));
  const standing = [...noticedOf(journal).values()].filter(({ mark }) => !back.has(mark));
  return {
    signals: [...new Set(standing.flatMap(({ signals }) => signals))],
    notes: [...new Set(standing.map(({ note }) => note).filter((note) => note !== ''))],
  };
}
