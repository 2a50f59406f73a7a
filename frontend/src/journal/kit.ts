// The kit: the person's own songs, scents, textures, people, places and practices, in the order they were put in.
import type { Cue, Fact, Sort } from './facts.ts';

export interface Thing {
  readonly id: string;
  readonly sort: Sort;
  readonly name: string;
  /** A person's number; '' for none. */
  readonly tel: string;
  /** Where an own practice belongs; null for anything else. */
  readonly cue: Cue | null;
}

/** What is in the kit: put in, and not taken out, whichever of the two facts arrived first. */
export function kitOf(journal: readonly Fact[]): readonly Thing[] {
  const out = new Set(journal.flatMap((fact) => (fact.kind === 'took-from-kit' ? [fact.thing] : [])));
  return journal.flatMap((fact) => {
    if (fact.kind !== 'put-in-kit' || out.has(fact.id)) return [];
    const { id, sort, name, tel = '', cue = null } = fact;
    return [{ id, sort, name, tel, cue }];
  });
}
