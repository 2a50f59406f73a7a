// Whether a line answers at an instant, by the clocks of its own zone, and until when or from when. Clocks are compared,
// never instants: on the night they change, a line opens when its own clock says so.
import type { Clock } from '../journal/facts.ts';
import type { Line } from './lines.ts';

export interface Answering {
  readonly open: boolean;
  /** When that changes, 'HH:MM' on its own clock; null for never. */
  readonly at: string | null;
  /** The weekday of it (1 = Monday) where it is more than a day ahead; else null. */
  readonly day: number | null;
  /** Whether its clock shows another time than the phone's. */
  readonly theirs: boolean;
}

const DAY = 24 * 60; // minutes
const WEEK = 7 * DAY;
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Null where nobody can tell: hours in words, no hours, a zone that this browser does not know. */
export function answering(line: Pick<Line, 'open' | 'zone'>, clock: Clock): Answering | null {
  try {
    return line.open && line.zone ? reckoned(line.open, line.zone, clock) : null;
  } catch {
    return null; // a list may hold anything, and its numbers are good all the same
  }
}

function reckoned(open: NonNullable<Line['open']>, zone: string, clock: Clock): Answering | null {
  const now = minuteOfWeek(clock.at, zone);
  const spans = open.flatMap(({ days, from, to }) =>
    days.map((day) => ({
      begin: (day - 1) * DAY + minutes(from),
      long: ahead(minutes(to), minutes(from), DAY) || DAY,
    })),
  );
  const isOpen = (minute: number): boolean => spans.some(({ begin, long }) => ahead(minute, begin, WEEK) < long);
  const opened = isOpen(now);
  const theirs = now !== minuteOfWeek(clock.at, clock.zone);
  let wait = 1;
  while (wait < WEEK && isOpen(now + wait) === opened) wait += 1;
  if (wait === WEEK) return opened ? { open: true, at: null, day: null, theirs } : null;
  const then = now + wait;
  return {
    open: opened,
    at: [Math.floor(then / 60) % 24, then % 60].map((part) => String(part).padStart(2, '0')).join(':'),
    day: opened || wait < DAY ? null : Math.floor((then % WEEK) / DAY) + 1,
    theirs,
  };
}

/** From one minute forward to another, round a day or a week. */
const ahead = (to: number, from: number, round: number): number => (to - from + round) % round;

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function minuteOfWeek(at: number, timeZone: string): number {
  const said = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const [day = '', time = ''] = said.format(at).split(/,? /);
  return NAMES.indexOf(day) * DAY + minutes(time);
}
