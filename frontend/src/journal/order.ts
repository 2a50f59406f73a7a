// Rule 7: facts merge by set union, from any number of devices, in any order, any number of times. Everything after this
// file sees one sorted list without repetitions, so no later rule can depend on how the facts came together.
import { compare, type Fact, type Kept, read, understood } from './facts.ts';

/** Each understood fact once, in journal order: (order, instant, id). Never throws, whatever was handed in. */
export function inOrder(facts: Iterable<Kept>): Fact[] {
  const byId = new Map<string, Fact>();
  for (const raw of facts) {
    const kept = read(raw);
    const fact = kept && understood(kept);
    if (!fact) continue;
    const twin = byId.get(fact.id);
    if (twin === undefined || (twin !== fact && isBefore(fact, twin))) byId.set(fact.id, fact);
  }
  return [...byId.values()].sort(compare);
}

/**
 * One id with two contents is no honest journal, yet two devices must still agree on which one counts: the first by
 * journal order, then by the text of what is read of them.
 */
function isBefore(a: Fact, b: Fact): boolean {
  return (compare(a, b) || (canonical(a) < canonical(b) ? -1 : 1)) < 0;
}

/** Every field that is read, named, so that fields of a newer version and the order of keys play no part. */
const READ = [
  'day',
  'kind',
  'plan',
  'digest',
  'round',
  'planDay',
  'cue',
  'practice',
  'size',
  'on',
  'own',
  'mark',
  'choice',
  'about',
  'value',
  'signals',
  'answer',
  'note',
  'sort',
  'name',
  'tel',
  'thing',
  'lever',
  'page',
  'field',
  'text',
];

const canonical = (fact: Fact): string => JSON.stringify(READ.map((field) => Reflect.get(fact, field) ?? null));
