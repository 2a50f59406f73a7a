// The local day: the calendar date where the person is, the day beginning at 04:00 unless they choose otherwise.
// There is no Date here. The instant comes in as a number; the phone's own table of zones answers what its clocks show.

/** A calendar date, 'YYYY-MM-DD'. Two of them compare as strings, so no arithmetic is needed to ask which is earlier. */
export type LocalDay = string;

export const START_OF_DAY = 4;

/** A little inside the years 0001 and 9999, so that every local day has four digits of year in every zone. */
const EARLIEST = -62_135_000_000_000;
const LATEST = 253_402_000_000_000;

/** Making a formatter costs more than a whole fold: one a zone is made, at its first use, and kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The local day of an instant (UTC milliseconds) in a zone (IANA name).
 *
 * The wall clock decides, then the calendar date steps back by one before the day's start. Taking four hours off the
 * instant instead would be wrong twice a year, and stepping by 24 hours would meet days that do not exist
 * (Apia, 30 December 2011). A zone this phone does not know is read as UTC: a mark is never refused over a name.
 */
export function localDay(at: number, zone: string, startOfDay: number): LocalDay {
  const wall = { year: 0, month: 0, day: 0, hour: 0 };
  for (const part of formatterOf(zone).formatToParts(within(at))) {
    if (part.type === 'year' || part.type === 'month' || part.type === 'day' || part.type === 'hour') {
      wall[part.type] = Number(part.value);
    }
  }
  const start = isStartOfDay(startOfDay) ? startOfDay : START_OF_DAY;
  return dayOf(numberOf(wall.year, wall.month, wall.day) - (wall.hour < start ? 1 : 0));
}

export function isStartOfDay(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 23;
}

/** True for a date that is in the calendar: '2027-02-29' is not. */
export function isLocalDay(value: unknown): value is LocalDay {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(Number(value.slice(0, 4)), month);
}

/** How many calendar days b lies after a; negative when it lies before. */
export function daysBetween(a: LocalDay, b: LocalDay): number {
  return numberOfDay(b) - numberOfDay(a);
}

/** The calendar day n days later; earlier for a negative n. */
export function shift(day: LocalDay, n: number): LocalDay {
  return dayOf(numberOfDay(day) + n);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    // en-US, gregory and latn, so that the parts are plain numbers whatever language and calendar the phone speaks.
    made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    });
  } catch {
    made = formatterOf('UTC');
  }
  formatters.set(zone, made);
  return made;
}

function within(at: number): number {
  return Number.isNaN(at) ? 0 : Math.min(LATEST, Math.max(EARLIEST, at));
}

// Civil days, counted from 1970-01-01. The year is taken to begin in March, so that the leap day comes last and months
// follow one pattern of lengths; 400 years are always 146,097 days.

function numberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function numberOfDay(day: LocalDay): number {
  return numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

const FIRST = numberOf(0, 1, 1);
const LAST = numberOf(9999, 12, 31);

function dayOf(number: number): LocalDay {
  const n = Math.min(LAST, Math.max(FIRST, number)) + 719_468;
  const era = Math.floor(n / 146_097);
  const dayOfEra = n - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month < 10 ? month + 3 : month - 9, 2)}-${digits(day, 2)}`;
}

const digits = (n: number, width: number): string => String(n).padStart(width, '0');

function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
