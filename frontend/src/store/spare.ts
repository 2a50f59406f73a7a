// A second, smaller place for facts that the database did not take: they are shown, kept here, and taken in as soon as
// the database works again. Losing a tap is worse than an unlovely place for it.
import { type Kept, read } from '../journal/facts.ts';

const PLACE = 'thaw-spare';

/** What waits to be taken in; nothing when there is no such place or it cannot be read. */
export function spared(): readonly Kept[] {
  try {
    const waiting: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(waiting) ? waiting.map(read).filter((fact) => fact !== null) : [];
  } catch {
    return [];
  }
}

/** Adds facts, and takes out those that are kept elsewhere now. */
export function spare(facts: readonly Kept[], kept: readonly Kept[] = []): void {
  try {
    const gone = new Set(kept.map((fact) => fact.id));
    const known = new Map([...spared(), ...facts].map((fact) => [fact.id, fact]));
    const left = [...known.values()].filter((fact) => !gone.has(fact.id));
    if (left.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(left));
  } catch {
    // No such place either: the facts live as long as the page does, and a note has said so.
  }
}
