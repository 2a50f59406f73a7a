// Facts: what happened, one immutable record each, stamped at the tap. There is no fact for a thing not done.
// This file is the stored format: a field once written is read for ever, and what this version does not understand is
// kept and passed on untouched (a newer phone wrote it).
import { isLocalDay, type LocalDay, localDay } from './day.ts';

export type { LocalDay };

export const CUES = ['body', 'sensory', 'connection', 'meaning'] as const;
export type Cue = (typeof CUES)[number];

export const SIZES = ['full', 'smaller', 'smallest'] as const;
export type Size = (typeof SIZES)[number];

/** When and where a fact was made. Fixed at the tap, never derived again: rule 9. */
export interface Stamp {
  readonly id: string;
  /** 1 + the highest order in the journal at the tap; this, not the clock, says what came after what. */
  readonly order: number;
  /** The instant, UTC milliseconds, as this phone believed it to be. */
  readonly at: number;
  readonly day: LocalDay;
  readonly zone: string;
}

/** A round begins; its id is this fact's id. The digest names the very text it was begun with: rule 8. */
export interface Began {
  readonly kind: 'began';
  readonly plan: string;
  readonly digest: string;
  readonly language: string;
}

/** A mark: rule 2. `on` is its local day, today's or yesterday's; `own` holds the person's own words for what they did. */
export interface Did {
  readonly kind: 'did';
  readonly round: string;
  readonly planDay: number;
  readonly cue: Cue;
  readonly practice: string;
  readonly size: Size;
  readonly on: LocalDay;
  readonly own?: string;
}

/** `mark` is the id of the did. Made again, it is a new did with a new id. */
export interface TookBack {
  readonly kind: 'took-back';
  readonly mark: string;
}

/** The answer to a welcome back: rule 3. Beginning again is a `began`. */
export interface Returned {
  readonly kind: 'returned';
  readonly round: string;
  readonly choice: 'carry-on' | 'smaller';
}

/** The answer to the close: rule 5. A new round is a `began`, rest a `rested`. */
export interface Closed {
  readonly kind: 'closed';
  readonly round: string;
  readonly choice: 'keep-going';
}

export interface Rested {
  readonly kind: 'rested';
}

export interface SetAside {
  readonly kind: 'set-aside';
  readonly cue: Cue;
}

export interface TookUp {
  readonly kind: 'took-up';
  readonly cue: Cue;
}

/** "This is the wrong one for me": a practice is offered no more, until it is taken up again. */
export interface NotForMe {
  readonly kind: 'not-for-me';
  readonly practice: string;
}

export interface ForMeAgain {
  readonly kind: 'for-me-again';
  readonly practice: string;
}

/** "Nothing yet" and "can't tell" are answers like any other; `worse` leads to care. */
export const ANSWERS = ['a-little', 'nothing-yet', 'cannot-tell', 'worse'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What was noticed after a mark. The last one for a mark stands; one with nothing in it takes back what was said. */
export interface Noticed {
  readonly kind: 'noticed';
  readonly mark: string;
  /** Ids of signals, as the library has them. */
  readonly signals: readonly string[];
  readonly answer?: Answer;
  readonly note?: string;
}

export const SORTS = ['song', 'scent', 'texture', 'person', 'place', 'practice'] as const;
export type Sort = (typeof SORTS)[number];

/** One of the person's own things; its id is this fact's id. A person may have a number, an own practice has its cue. */
export interface PutInKit {
  readonly kind: 'put-in-kit';
  readonly sort: Sort;
  readonly name: string;
  readonly tel?: string;
  readonly cue?: Cue;
}

/** `thing` is the id of the put-in-kit. Changed, it is taken out and put in anew. */
export interface TookFromKit {
  readonly kind: 'took-from-kit';
  readonly thing: string;
}

/** The lever was held on a local day; taken back as a mark is. Which lever it is, is chosen: 'lever'. */
export interface Held {
  readonly kind: 'held';
  readonly lever: string;
  readonly on: LocalDay;
}

/** The person's own words on a page of theirs ('safety', 'bring'); the last text for a field stands. */
export interface Wrote {
  readonly kind: 'wrote';
  readonly page: string;
  readonly field: string;
  readonly text: string;
}

/**
 * A setting: 'start-of-day' 0–23 · 'smaller-today' true · 'smaller-tomorrow' true · 'theme' 'light' | 'dark' | 'phone' ·
 * 'reminder' (reminder.ts) · 'language' a code | 'phone' · 'form' an id | 'none' · 'lever' an id | 'none' ·
 * 'noticing-CUE' false · 'guide-sound' | 'guide-buzz' | 'guide-voice' true or false.
 */
export interface Chose {
  readonly kind: 'chose';
  readonly about: string;
  readonly value: string | number | boolean;
}

export type Deed =
  | Began
  | Did
  | TookBack
  | Returned
  | Closed
  | Rested
  | SetAside
  | TookUp
  | NotForMe
  | ForMeAgain
  | Noticed
  | PutInKit
  | TookFromKit
  | Held
  | Wrote
  | Chose;
export type Fact = Stamp & Deed;

/** Anything well stamped, unknown kinds included: stored, exported, passed on. */
export type Kept = Stamp & { readonly kind: string };

/** Now: the instant (UTC milliseconds) and the zone (IANA name). */
export interface Clock {
  readonly at: number;
  readonly zone: string;
}

export function stamp(deed: Deed, clock: Clock, id: string, order: number, startOfDay: number): Fact {
  const { at, zone } = clock;
  return { ...deed, id, order, at, zone, day: localDay(at, zone, startOfDay) };
}

/** 1 + the highest order in the journal. */
export function nextOrder(facts: readonly Kept[]): number {
  const highest = facts.reduce((most, fact) => Math.max(most, fact.order), 0);
  return Math.min(highest + 1, Number.MAX_SAFE_INTEGER);
}

/** Journal order: (order, instant, id). Order first, so that a clock once a year ahead does not outrank what follows. */
export function compare(a: Stamp, b: Stamp): number {
  return a.order - b.order || a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The furthest instant JavaScript's own dates reach; what lies beyond was never a clock. */
const FURTHEST = 8.64e15;

/** Null when this is not a stamped record at all. The record itself comes back, with every field it had. */
export function read(raw: unknown): Kept | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, order, at, day, zone, kind }: { [key in keyof Kept]?: unknown } = raw;
  const stamped =
    isText(id) &&
    id !== '' &&
    isText(kind) &&
    isText(zone) &&
    isLocalDay(day) &&
    Number.isSafeInteger(order) &&
    Number(order) >= 0 &&
    typeof at === 'number' &&
    Math.abs(at) <= FURTHEST;
  return stamped ? (raw as Kept) : null;
}

/** Null for an unknown kind, or a body this version cannot read: such a fact is kept, and not folded. */
export function understood(fact: Kept): Fact | null {
  const fits = BODIES.get(fact.kind);
  return fits?.(fact as Body) ? (fact as Fact) : null;
}

type Field = Deed extends infer Each ? (Each extends Deed ? keyof Each : never) : never;
type Body = { readonly [field in Exclude<Field, 'kind'>]?: unknown };

const BODIES = new Map<string, (body: Body) => boolean>(
  Object.entries({
    began: (b) => isText(b.plan) && isText(b.digest) && isText(b.language),
    did: (b) =>
      isText(b.round) &&
      isPlanDay(b.planDay) &&
      isCue(b.cue) &&
      isText(b.practice) &&
      isSize(b.size) &&
      isLocalDay(b.on) &&
      (b.own === undefined || isText(b.own)),
    'took-back': (b) => isText(b.mark),
    returned: (b) => isText(b.round) && (b.choice === 'carry-on' || b.choice === 'smaller'),
    closed: (b) => isText(b.round) && b.choice === 'keep-going',
    rested: () => true,
    'set-aside': (b) => isCue(b.cue),
    'took-up': (b) => isCue(b.cue),
    'not-for-me': (b) => isText(b.practice),
    'for-me-again': (b) => isText(b.practice),
    noticed: (b) =>
      isText(b.mark) &&
      Array.isArray(b.signals) &&
      b.signals.every(isText) &&
      (b.answer === undefined || ANSWERS.some((answer) => answer === b.answer)) &&
      (b.note === undefined || isText(b.note)),
    'put-in-kit': (b) =>
      SORTS.some((sort) => sort === b.sort) &&
      isText(b.name) &&
      (b.tel === undefined || isText(b.tel)) &&
      (b.cue === undefined || isCue(b.cue)),
    'took-from-kit': (b) => isText(b.thing),
    held: (b) => isText(b.lever) && isLocalDay(b.on),
    wrote: (b) => isText(b.page) && isText(b.field) && isText(b.text),
    chose: (b) => isText(b.about) && (isText(b.value) || typeof b.value === 'boolean' || Number.isFinite(b.value)),
  } satisfies Record<Deed['kind'], (body: Body) => boolean>),
);

/** No plan of format 1 has more days. */
const MOST_DAYS = 60;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCue = (value: unknown): boolean => CUES.some((cue) => cue === value);
const isSize = (value: unknown): boolean => SIZES.some((size) => size === value);
const isPlanDay = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_DAYS;
