// A kept copy: everything a person has here, as text that another phone can bring in. Version 1, frozen: what is written
// here is read for ever (tests/vectors). A newer version is read as far as its facts are stamped as these are.
import { daysBetween } from './day.ts';
import { type Clock, compare, type Kept, type LocalDay, read } from './facts.ts';
import type { Plan } from './plan.ts';

/** What is there to be kept. `phone` is what this phone remembers; only what is the person's own goes along. */
export interface Held {
  readonly facts: readonly Kept[];
  readonly plans: readonly Plan[];
  readonly phone: ReadonlyMap<string, unknown>;
}

/** cut-off: it began as a copy and does not end as one. newer: nothing in it can be read by this version. */
export type Wrong = 'not-text' | 'cut-off' | 'not-a-copy' | 'newer';

export interface Copy {
  /** Each id once, in journal order. */
  readonly facts: readonly Kept[];
  readonly plans: readonly Plan[];
  readonly phone: ReadonlyMap<string, unknown>;
  /** It holds something that could not be read. */
  readonly partly: boolean;
}

const VERSION = 1;
/** Where the person is, for the help lines. A push address, a file, what was offered: these belong to the phone. */
const THEIRS = ['country'];

/** One fact a line, so that a person can read it too. */
export function write({ facts, plans, phone }: Held, made: Clock): string {
  const begun = new Set(facts.map((fact) => (fact as { digest?: unknown }).digest));
  const theirs = THEIRS.filter((key) => phone.has(key)).map((key) => [key, phone.get(key)]);
  const { at, zone } = made;
  return [
    `{"thaw": ${VERSION}, "made": ${JSON.stringify({ at, zone })}, "facts": [`,
    facts
      .toSorted(compare)
      .map((fact) => JSON.stringify(fact))
      .join(',\n'),
    '], "plans": [',
    plans
      .filter(({ digest }) => begun.has(digest))
      .map((plan) => JSON.stringify(plan))
      .join(',\n'),
    `], "phone": ${JSON.stringify(Object.fromEntries(theirs))}}\n`,
  ].join('\n');
}

/** What a file holds; or what is wrong with it, and then nothing of it is taken. */
export function readCopy(text: string): Copy | Wrong {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  let raw: unknown;
  try {
    raw = JSON.parse(trimmed);
  } catch {
    return /^\{\s*"thaw"\s*:/.test(trimmed) ? 'cut-off' : 'not-text';
  }
  if (typeof raw !== 'object' || raw === null) return 'not-a-copy';
  const { thaw, facts, plans, phone } = raw as { readonly [field: string]: unknown };
  if (!Number.isInteger(thaw) || Number(thaw) < VERSION) return 'not-a-copy';
  const stamped = listOf(facts).map(read);
  const good = stamped.filter((fact) => fact !== null);
  const newer = Number(thaw) > VERSION;
  if (good.length === 0 && (newer || !Array.isArray(facts) || stamped.length > 0))
    return newer ? 'newer' : 'not-a-copy';
  return {
    facts: apart(good),
    plans: listOf(plans).filter(isPlan),
    phone: theirsIn(phone),
    partly: good.length < stamped.length,
  };
}

/** What a copy has and this phone has not. What is here stays as it is, whatever the copy says of it. */
export function newIn(copy: Pick<Copy, 'facts'>, here: ReadonlySet<string>): readonly Kept[] {
  return copy.facts.filter(({ id }) => !here.has(id));
}

/** One id with two contents is no honest copy, yet every phone must take the same one: the first in journal order. */
function apart(facts: readonly Kept[]): readonly Kept[] {
  const byId = new Map<string, Kept>();
  for (const fact of facts) {
    const twin = byId.get(fact.id);
    if (twin === undefined || (compare(fact, twin) || order(fact, twin)) < 0) byId.set(fact.id, fact);
  }
  return [...byId.values()].sort(compare);
}

const order = (a: Kept, b: Kept): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Enough to tell one from another; whoever keeps it looks at the rest. */
const isPlan = (value: unknown): value is Plan =>
  typeof value === 'object' && value !== null && typeof (value as { digest?: unknown }).digest === 'string';

function theirsIn(phone: unknown): ReadonlyMap<string, unknown> {
  if (typeof phone !== 'object' || phone === null) return new Map();
  return new Map(Object.entries(phone).filter(([key, value]) => THEIRS.includes(key) && typeof value === 'string'));
}

const WEEK = 7;

/** A copy is offered on a day with a mark, when the first mark of all is a week old. */
export function copyIsDue(facts: readonly Kept[], today: LocalDay): boolean {
  const days = facts.filter(({ kind }) => kind === 'did').map(({ day }) => day);
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest), today);
  return days.includes(today) && daysBetween(first, today) >= WEEK;
}
