// Rule 9: clocks and travel lose nothing. One question decides for every fact: does this local day belong to today?
import { type LocalDay, shift } from './day.ts';

/** Today's local day T and its two neighbours. */
export interface Days {
  readonly yesterday: LocalDay;
  readonly today: LocalDay;
  readonly tomorrow: LocalDay;
}

export function daysAround(today: LocalDay): Days {
  return { yesterday: shift(today, -1), today, tomorrow: shift(today, 1) };
}

/**
 * Whether a local day belongs to today. One day ahead does: the person flew across the date line, or made the day begin
 * later. Whatever does not belong to today counts as before it, dates further ahead included: a clock was once wrong,
 * and waiting for that date would hold the person in one day for as long.
 */
export function isToday(day: LocalDay, days: Days): boolean {
  return day === days.today || day === days.tomorrow;
}

/** Rule 2's yesterday: before yesterday lies whatever belongs neither to today nor to yesterday. */
export function isBeforeYesterday(day: LocalDay, days: Days): boolean {
  return !isToday(day, days) && day !== days.yesterday;
}
