// A guide: steps with a length each, timed from an instant. What is kept is when it started; where it stands is reckoned
// from the clock each time, so that it is right after the phone slept or the page came anew.
import type { Fact, LocalDay } from './facts.ts';

/** A guide under way. Pausing and jumping move `since`: it is when the first step would have begun, had nothing been tapped. */
export interface Run {
  readonly practice: string;
  readonly guide: string;
  /** The local day on which it was started. */
  readonly day: LocalDay;
  /** UTC milliseconds. */
  readonly since: number;
  /** The instant at which it was paused; null while it goes. */
  readonly paused: number | null;
}

/** Where a guide stands at an instant. */
export interface Stand {
  /** Counted from 0; the last one when it is over. */
  readonly step: number;
  /** Milliseconds left in this step. */
  readonly left: number;
  /** How much of the whole has gone, 0 to 1; and how much had when this step began. */
  readonly share: number;
  readonly shareBefore: number;
  readonly over: boolean;
}

export function standAt(run: Run, seconds: readonly number[], at: number): Stand {
  const whole = lengthOf(seconds);
  const gone = goneOf(run, whole, at);
  const over = gone >= whole;
  let begins = 0;
  let step = 0;
  for (const [i, length] of seconds.entries()) {
    step = i;
    if (gone < begins + length * 1000 || i === seconds.length - 1) break;
    begins += length * 1000;
  }
  const ends = begins + (seconds[step] ?? 0) * 1000;
  const of = (time: number): number => (whole === 0 ? 1 : time / whole);
  return { step, left: Math.max(0, ends - gone), share: of(gone), shareBefore: over ? 1 : of(begins), over };
}

/** What is over or paused stays as it is. */
export function pause(run: Run, seconds: readonly number[], at: number): Run {
  return run.paused !== null || standAt(run, seconds, at).over ? run : { ...run, paused: at };
}

export function goOn(run: Run, at: number): Run {
  return run.paused === null ? run : { ...run, since: run.since + at - run.paused, paused: null };
}

/** To the beginning of a step; one past the last is the end. Paused, it stays paused there. */
export function jump(run: Run, seconds: readonly number[], step: number, at: number): Run {
  const before = lengthOf(seconds.slice(0, Math.max(0, step)));
  return { ...run, since: (run.paused ?? at) - before };
}

const HOUR = 3_600_000;

/** False for one that is long over, was paused on another day, or was started by a clock that was ahead. */
export function isUnderWay(run: Run, seconds: readonly number[], at: number, today: LocalDay): boolean {
  if (run.paused !== null) return run.day === today;
  return at >= run.since - HOUR && at <= run.since + lengthOf(seconds) + HOUR;
}

/** What was remembered, if it is a run. */
export function runIn(raw: unknown): Run | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { practice, guide, day, since, paused }: { [field in keyof Run]?: unknown } = raw;
  const texts = [practice, guide, day].every((text) => typeof text === 'string');
  return texts && Number.isFinite(since) && (paused === null || Number.isFinite(paused)) ? (raw as Run) : null;
}

export type WithGuide = Readonly<Record<'sound' | 'buzz' | 'voice', boolean>>;

/** What comes along from step to step: nothing, until it is chosen. */
export function withGuideOf(journal: readonly Fact[]): WithGuide {
  const last = new Map<string, boolean>();
  for (const fact of journal) {
    if (fact.kind === 'chose' && typeof fact.value === 'boolean') last.set(fact.about, fact.value);
  }
  const is = (way: keyof WithGuide): boolean => last.get(`guide-${way}`) ?? false;
  return { sound: is('sound'), buzz: is('buzz'), voice: is('voice') };
}

const lengthOf = (seconds: readonly number[]): number => 1000 * seconds.reduce((sum, length) => sum + length, 0);

/** A clock that was set back holds it at its beginning. */
const goneOf = (run: Run, whole: number, at: number): number =>
  Math.min(whole, Math.max(0, (run.paused ?? at) - run.since));
