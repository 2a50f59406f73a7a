// A second, smaller place for facts that the database did not take: they are shown, kept here, and taken in as soon as
// the database works again. Losing a tap is worse than an unlovely place for it.

import { type Kept, read } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';

const FACTS = 'thaw-spare';
/** The texts that beginnings among them name: a round without its text could not be shown. */
const TEXTS = 'thaw-spare-plans';

/** The facts that wait to be taken in; none when there is no such place or it cannot be read. */
export const spared = (): readonly Kept[] =>
  listIn(FACTS)
    .map(read)
    .filter((fact) => fact !== null);

export const sparedTexts = (): readonly Plan[] => listIn(TEXTS) as Plan[];

/** Puts facts by, with the plan texts they need. The facts come first: without room for both, they stay. */
export function spare(facts: readonly Kept[], texts: readonly Plan[] = []): void {
  lay(FACTS, [...new Map([...spared(), ...facts].map((fact) => [fact.id, fact])).values()]);
  if (texts.length > 0)
    lay(TEXTS, [...new Map([...sparedTexts(), ...texts].map((text) => [text.digest, text])).values()]);
}

/** Takes out what is kept elsewhere now; what came meanwhile stays. */
export function letGo(kept: readonly Kept[], texts: readonly Plan[]): void {
  lay(
    FACTS,
    without(spared(), (fact) => fact.id, kept),
  );
  lay(
    TEXTS,
    without(sparedTexts(), (text) => text.digest, texts),
  );
}

function without<T>(all: readonly T[], name: (one: T) => string, gone: readonly T[]): readonly T[] {
  const names = new Set(gone.map(name));
  return all.filter((one) => !names.has(name(one)));
}

function listIn(place: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function lay(place: string, list: readonly unknown[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(list));
  } catch {
    // No such place either, or no room: they live as long as the page does, and a note has said so.
  }
}
