// The person's own pages: the safety page, the page to bring. Each field holds what was written there last.
import type { Fact } from './facts.ts';

/** Texts by field; a field that was emptied is not in it. */
export function writtenOn(page: string, journal: readonly Fact[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const fact of journal) {
    if (fact.kind !== 'wrote' || fact.page !== page) continue;
    if (fact.text === '') texts.delete(fact.field);
    else texts.set(fact.field, fact.text);
  }
  return texts;
}
