import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, isLocalDay, localDay, shift } from '../../src/journal/day.ts';
import { DAY, HOUR, utc } from './life.ts';

describe('R9 the local day is the calendar date of the wall clock, stepping back before the start of day', () => {
  test.each<[string, string, string, number, string]>([
    ['03:59:59 is still the evening before', 'UTC', '2027-06-02T03:59:59', 4, '2027-06-01'],
    ['04:00 is the new day', 'UTC', '2027-06-02T04:00:00', 4, '2027-06-02'],
    ['with a day that begins at midnight, 00:00 is the new day', 'UTC', '2027-06-02T00:00:00', 0, '2027-06-02'],
    ['with a day that begins at midnight, 23:59 is not', 'UTC', '2027-06-01T23:59:59', 0, '2027-06-01'],
    ['with a day that begins at 23, 22:59 is the evening before', 'UTC', '2027-06-02T22:59:00', 23, '2027-06-01'],
    ['the night before a leap day', 'UTC', '2028-03-01T03:00:00', 4, '2028-02-29'],
    ['the night after new year', 'UTC', '2028-01-01T02:00:00', 4, '2027-12-31'],
    [
      'Madrid, spring: 04:30 is the new day, where the instant less four hours is not',
      'Europe/Madrid',
      '2027-03-28T02:30',
      4,
      '2027-03-28',
    ],
    ['Madrid, spring: 01:59, just before the hour left out', 'Europe/Madrid', '2027-03-28T00:59', 4, '2027-03-27'],
    ['Madrid, spring: 03:00, just after it', 'Europe/Madrid', '2027-03-28T01:00', 4, '2027-03-27'],
    [
      'Madrid, autumn: 03:10 is the night before, where the instant less four hours is not',
      'Europe/Madrid',
      '2026-10-25T02:10',
      4,
      '2026-10-24',
    ],
    ['Madrid, autumn: 03:59', 'Europe/Madrid', '2026-10-25T02:59', 4, '2026-10-24'],
    ['Madrid, autumn: 04:00', 'Europe/Madrid', '2026-10-25T03:00', 4, '2026-10-25'],
    [
      'New York, 02:30 left out: the instant of §3.3.5 shows 03:30',
      'America/New_York',
      '2027-03-14T07:30',
      3,
      '2027-03-14',
    ],
    ['New York, the first instant after the gap shows 03:00', 'America/New_York', '2027-03-14T07:00', 3, '2027-03-14'],
    ['New York, just before the gap it is 01:59', 'America/New_York', '2027-03-14T06:59', 3, '2027-03-13'],
    ['New York, 01:30 the first time', 'America/New_York', '2026-11-01T05:30', 2, '2026-10-31'],
    ['New York, 01:30 the second time', 'America/New_York', '2026-11-01T06:30', 2, '2026-10-31'],
    ['New York, 02:00 after both', 'America/New_York', '2026-11-01T07:00', 2, '2026-11-01'],
    ['London, the instant in the gap shows 02:30', 'Europe/London', '2027-03-28T01:30', 2, '2027-03-28'],
    ['London, just before the gap', 'Europe/London', '2027-03-28T00:59', 2, '2027-03-27'],
    ['London, 01:30 the first time', 'Europe/London', '2026-10-25T00:30', 1, '2026-10-25'],
    ['London, 01:30 the second time', 'Europe/London', '2026-10-25T01:30', 2, '2026-10-24'],
    ['Madrid, the instant of 02:30 in the gap shows 03:30', 'Europe/Madrid', '2027-03-28T01:30', 3, '2027-03-28'],
    ['Lord Howe, a gap of half an hour: 02:45', 'Australia/Lord_Howe', '2026-10-03T15:45', 2, '2026-10-04'],
    ['Lord Howe, 03:59 after it', 'Australia/Lord_Howe', '2026-10-03T16:59', 4, '2026-10-03'],
    ['Lord Howe, 04:00 after it', 'Australia/Lord_Howe', '2026-10-03T17:00', 4, '2026-10-04'],
    ['Casablanca, 02:30 the first time', 'Africa/Casablanca', '2027-02-07T01:30', 3, '2027-02-06'],
    ['Casablanca, 02:30 the second time', 'Africa/Casablanca', '2027-02-07T02:30', 3, '2027-02-06'],
    ['Casablanca, 03:00', 'Africa/Casablanca', '2027-02-07T03:00', 3, '2027-02-07'],
    [
      'Santiago, midnight left out: a day from midnight begins at 01:00',
      'America/Santiago',
      '2026-09-06T04:00',
      0,
      '2026-09-06',
    ],
    ['Santiago, the instant before', 'America/Santiago', '2026-09-06T03:59:59', 0, '2026-09-05'],
    ['Cairo, midnight left out', 'Africa/Cairo', '2027-04-29T22:00', 0, '2027-04-30'],
    ['Cairo, the instant before', 'Africa/Cairo', '2027-04-29T21:59:59', 0, '2027-04-29'],
    ['Beirut, midnight left out', 'Asia/Beirut', '2027-03-27T22:00', 0, '2027-03-28'],
    ['Beirut, the instant before', 'Asia/Beirut', '2027-03-27T21:59:59', 0, '2027-03-27'],
    ['Havana, midnight left out', 'America/Havana', '2027-03-14T05:00', 0, '2027-03-14'],
    ['Havana, the instant before', 'America/Havana', '2027-03-14T04:59:59', 0, '2027-03-13'],
    ['Apia, the last hour before the day that was left out', 'Pacific/Apia', '2011-12-30T09:59:59', 0, '2011-12-29'],
    ['Apia, the first after it', 'Pacific/Apia', '2011-12-30T10:00', 0, '2011-12-31'],
    [
      'Apia, the evening before the 31st is the 30th by the calendar, which nobody there lived',
      'Pacific/Apia',
      '2011-12-30T13:59',
      4,
      '2011-12-30',
    ],
    ['Kolkata, a half-hour zone: 03:59', 'Asia/Kolkata', '2027-06-01T22:29', 4, '2027-06-01'],
    ['Kolkata, 04:00', 'Asia/Kolkata', '2027-06-01T22:30', 4, '2027-06-02'],
    ['Kathmandu, a quarter-hour zone: 03:59', 'Asia/Kathmandu', '2027-06-01T22:14', 4, '2027-06-01'],
    ['Kathmandu, 04:00', 'Asia/Kathmandu', '2027-06-01T22:15', 4, '2027-06-02'],
    ['Chatham, 04:00', 'Pacific/Chatham', '2027-06-01T15:15', 4, '2027-06-02'],
    ['an old name of a zone is as good as the new', 'Asia/Calcutta', '2027-06-01T22:30', 4, '2027-06-02'],
    ['Kiritimati, fourteen hours ahead', 'Pacific/Kiritimati', '2027-06-01T14:00', 4, '2027-06-02'],
    ['Pago Pago, eleven hours behind', 'Pacific/Pago_Pago', '2027-06-02T14:59', 4, '2027-06-01'],
  ])('%s', (_name, zone, at, start, day) => {
    expect(localDay(utc(at), zone, start)).toBe(day);
  });

  test.each(['', 'Mars/Olympus', 'europe madrid', '🌍', 'constructor', '__proto__'])(
    'a zone named %j is read as UTC',
    (zone) => {
      expect(localDay(utc('2027-06-02T03:59'), zone, 4)).toBe('2027-06-01');
      expect(localDay(utc('2027-06-02T04:00'), zone, 4)).toBe('2027-06-02');
    },
  );

  test.each([-1, 24, 4.5, Number.NaN, Number.POSITIVE_INFINITY])('a start of day of %d is read as four', (start) => {
    expect(localDay(utc('2027-06-02T03:59'), 'UTC', start)).toBe('2027-06-01');
    expect(localDay(utc('2027-06-02T04:00'), 'UTC', start)).toBe('2027-06-02');
  });

  test('no instant at all makes it stumble: what comes back is a day of the calendar', () => {
    const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam', 'nowhere'];
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...zones), fc.integer({ min: -2, max: 30 }), (at, zone, start) =>
        isLocalDay(localDay(at, zone, start)),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('R9 every zone agrees with its offset from UTC, around every change of clocks', () => {
  // The independent way: the zone's offset as text, added to the instant, read off JavaScript's own UTC calendar.
  function byOffset(at: number, names: Intl.DateTimeFormat, startOfDay: number): string {
    const name = names.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const wall = new Date(at + offsetOf(name));
    if (wall.getUTCHours() < startOfDay) wall.setUTCDate(wall.getUTCDate() - 1);
    return wall.toISOString().slice(0, 10);
  }

  function offsetOf(name: string): number {
    const [, sign, hours, minutes = '0', seconds = '0'] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
    if (sign === undefined) return 0;
    return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  }

  /** The instants at which the zone's offset changes between two, to the minute. */
  function changes(names: Intl.DateTimeFormat, from: number, to: number): number[] {
    const offset = (at: number) => names.format(at).split('GMT')[1];
    const found: number[] = [];
    for (let at = from; at < to; at += 10 * DAY) {
      if (offset(at) === offset(at + 10 * DAY)) continue;
      let [low, high] = [at, at + 10 * DAY];
      while (high - low > 60_000) {
        const middle = low + Math.floor((high - low) / 120_000) * 60_000;
        if (offset(middle) === offset(low)) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    return found;
  }

  test.each([
    [2011, 2012],
    [2026, 2028],
  ])('from %i to the end of %i', { timeout: 60_000 }, (first, last) => {
    const wrong: string[] = [];
    let met = 0;
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const names = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
      const from = Date.UTC(first, 0, 1);
      const moments = changes(names, from, Date.UTC(last + 1, 0, 1)).flatMap((change) => {
        met += 1;
        const around = Array.from({ length: 33 }, (_, i) => change + (i - 16) * HOUR * 0.5);
        return [...around, change - 1, change - DAY, change + DAY];
      });
      for (const at of [...moments, from, from + 100 * DAY + 1.5 * HOUR]) {
        for (const start of [0, 4]) {
          const day = localDay(at, zone, start);
          if (day !== byOffset(at, names, start)) wrong.push(`${zone} ${new Date(at).toISOString()} ${start}: ${day}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(met).toBeGreaterThan(300);
  });
});

describe('R9 civil days', () => {
  const day = fc.integer({ min: -719_000, max: 2_930_000 }).map((n) => new Date(n * DAY).toISOString().slice(0, 10));

  test("shifting agrees with JavaScript's own calendar, from the year 1 to 9991", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, n) => {
        const there = new Date(Date.parse(`${from}T00:00Z`) + n * DAY).toISOString().slice(0, 10);
        expect(shift(from, n)).toBe(there);
        expect(daysBetween(from, there)).toBe(n);
      }),
      { numRuns: 3000 },
    );
  });

  test('every day of four hundred years follows the one before', () => {
    let at = '1899-12-31';
    for (let n = 0; n < 146_097; n++) {
      const next = shift(at, 1);
      if (!(next > at && isLocalDay(next))) expect.fail(`${next} after ${at}`);
      at = next;
    }
    expect(at).toBe('2299-12-31');
  });

  test('at the ends of the calendar it stops rather than writing five digits', () => {
    expect(shift('9999-12-31', 1)).toBe('9999-12-31');
    expect(shift('0000-01-01', -1)).toBe('0000-01-01');
  });

  test.each([
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2027-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-01-00', false],
    ['2027-1-1', false],
    ['2027-01-01T00:00', false],
    ['', false],
    [20270101, false],
    [null, false],
  ])('%j is in the calendar: %j', (value, is) => {
    expect(isLocalDay(value)).toBe(is);
  });
});
