import { describe, expect, test } from 'vitest';
import { DAY, HOUR, Life, START, utc } from './life.ts';

const atDay3 = () => new Life().begins().lives(2);

describe('R9 travel loses nothing', () => {
  test('R9 west across the date line: the mark dated tomorrow belongs to today, and the day stays open', () => {
    const life = atDay3().goesTo('Pacific/Auckland', utc('2027-06-03T22:00')).does();
    expect(life.last).toMatchObject({ on: '2027-06-04', planDay: 3 });
    life.goesTo('America/Los_Angeles', utc('2027-06-04T01:00'));
    expect(life.state.today).toBe('2027-06-03');
    expect(life.shown).toBe('today 3');
    expect(life.today.marks).toHaveLength(1);
  });

  test('R9 west across the date line: the day that comes twice is one day, the one after opens the next', () => {
    const life = atDay3().goesTo('Pacific/Auckland', utc('2027-06-03T22:00')).does().goesTo('America/Los_Angeles');
    expect(life.sleeps().state.today).toBe('2027-06-04');
    expect(life.shown).toBe('today 3');
    expect(life.sleeps().shown).toBe('today 4');
  });

  test('R9 east across the date line: a later local day opens the next day at once, and a day left out is no harm', () => {
    const life = atDay3().goesTo('America/Los_Angeles', utc('2027-06-04T03:00')).does();
    expect(life.last).toMatchObject({ on: '2027-06-03', planDay: 3 });
    expect(life.goesTo('Pacific/Auckland').state.today).toBe('2027-06-04');
    expect(life.shown).toBe('today 4');
  });

  test('R9 no welcome back is asked of someone whose calendar went backwards', () => {
    const life = atDay3().goesTo('Pacific/Kiritimati', utc('2027-06-03T16:00')).does();
    expect(life.last.day).toBe('2027-06-04');
    expect(life.goesTo('Pacific/Pago_Pago').state.today).toBe('2027-06-03');
    expect(life.shown).toBe('today 3');
  });

  test('R9 a fact keeps the local day and the zone of the tap, wherever it is read', () => {
    const life = new Life().goesTo('Asia/Tokyo').begins();
    expect(life.last).toMatchObject({ at: START, zone: 'Asia/Tokyo', day: '2027-06-01' });
    expect(life.goesTo('Pacific/Honolulu').does().last).toMatchObject({ zone: 'Pacific/Honolulu', day: '2027-05-31' });
  });

  test('R9 a zone this phone does not know is read as UTC, and the mark is made', () => {
    const life = new Life().goesTo('Mars/Olympus', utc('2027-06-01T04:30')).begins().does();
    expect(life.last).toMatchObject({ zone: 'Mars/Olympus', day: '2027-06-01' });
    expect(life.shown).toBe('today 1');
  });
});

describe('R9 clocks set wrong lose nothing', () => {
  test('R9 a mark of a clock once a year ahead counts as before today, and holds nothing up', () => {
    const life = atDay3();
    life.at += 365 * DAY;
    life.does('body', { planDay: 3 });
    life.at -= 365 * DAY;
    expect(life.shown).toBe('today 4');
    expect(life.lives(1).shown).toBe('today 5');
    expect(life.state.picture).toHaveLength(4);
  });

  test('R9 a last presence dated far ahead counts as yesterday: nothing is asked', () => {
    const life = atDay3();
    life.at += 365 * DAY;
    life.does('body', { planDay: 3 });
    life.at -= 360 * DAY;
    expect(life.shown).toBe('today 4');
  });

  test('R9 a far presence that is not the last is left out: a later gap is a gap', () => {
    const life = atDay3();
    life.at += 365 * DAY;
    life.does('body', { planDay: 3 });
    life.at -= 365 * DAY;
    expect(life.does().sleeps(2).shown).toBe('return 5');
  });

  test('R9 begin again works after a clock was a year ahead, whatever its instant says', () => {
    const life = atDay3();
    life.at += 365 * DAY;
    life.begins().does();
    life.at -= 365 * DAY;
    expect(life.begins().shown).toBe('today 1');
    expect(life.today.marks).toEqual([]);
  });

  test('R9 a round begun by a clock a year ahead had a yesterday once the clock is right', () => {
    const life = new Life();
    life.at += 365 * DAY;
    life.begins();
    life.at -= 365 * DAY;
    expect(life.state.yesterday).toMatchObject({ planDay: 1 });
  });

  test('R9 a clock set back a day shows that day again, and then goes on: nothing is lost, nothing is asked', () => {
    const life = atDay3().does();
    life.at -= DAY;
    expect(life.shown).toBe('today 2');
    expect(life.today.marks.map(({ planDay, on }) => [planDay, on])).toEqual([
      [2, '2027-06-02'],
      [3, '2027-06-03'],
    ]);
    expect(life.today.next).toBe(3);
    expect(life.sleeps().shown).toBe('today 3');
    expect(life.sleeps().shown).toBe('today 4');
  });

  test('R9 a clock set back a year: every day lived still counts', () => {
    const life = atDay3();
    life.at -= 365 * DAY;
    expect(life.shown).toBe('today 3');
    expect(life.does().shown).toBe('today 3');
  });

  test('R9 smaller today, chosen a calendar day ahead, belongs to today', () => {
    const life = atDay3().goesTo('Pacific/Auckland', utc('2027-06-03T22:00')).chooses('smaller-today', true);
    expect(life.goesTo('America/Los_Angeles').today.smaller).toBe(true);
  });

  test('R9 smaller today, chosen by a clock far ahead, is over', () => {
    const life = atDay3();
    life.at += 40 * DAY;
    life.chooses('smaller-today', true);
    life.at -= 40 * DAY;
    expect(life.today.smaller).toBe(false);
  });

  test('R9 while keeping, a day lived under a wrong clock is one day lived', () => {
    const life = new Life(3).begins().lives(3).keepsGoing().lives(1);
    life.at += 365 * DAY;
    life.does('body', { planDay: 2 }).does('meaning', { planDay: 2 });
    life.at -= 365 * DAY;
    expect(life.shown).toBe('today 3');
  });
});

describe('R9 the day begins at 04:00, or when the person chooses', () => {
  const night = utc('2027-06-02T01:30'); // 03:30 in Madrid

  test('R9 a mark at 03:59 belongs to the evening before, one at 04:00 to the new day', () => {
    const life = new Life().begins().goesTo('Europe/Madrid', utc('2027-06-02T01:59')).does();
    expect(life.last.day).toBe('2027-06-01');
    expect(life.shown).toBe('today 1');
    expect(life.goesTo('Europe/Madrid', utc('2027-06-02T02:00')).shown).toBe('today 2');
    expect(life.does().last).toMatchObject({ day: '2027-06-02', planDay: 2 });
  });

  test('R9 a changed start of day counts from the change on: facts keep their days', () => {
    const life = new Life().begins().goesTo('Europe/Madrid', night).does().chooses('start-of-day', 0);
    expect(life.state).toMatchObject({ startOfDay: 0, today: '2027-06-02' });
    expect(life.facts.map(({ day }) => day)).toEqual(['2027-06-01', '2027-06-01', '2027-06-01']);
    expect(life.shown).toBe('today 2');
    expect(life.does().last.day).toBe('2027-06-02');
  });

  test("R9 a start of day made later takes back no mark: this morning's belongs to today and to the day that follows", () => {
    const life = atDay3().goesTo('Europe/Madrid', utc('2027-06-03T03:30')).does().chooses('start-of-day', 6);
    expect(life.state.today).toBe('2027-06-02');
    expect(life.today.marks.map(({ planDay }) => planDay)).toEqual([2, 3]);
    expect(life.goesTo('Europe/Madrid', life.at + HOUR).state.today).toBe('2027-06-03');
    expect(life.shown).toBe('today 3');
    expect(life.sleeps().shown).toBe('today 4');
  });

  test('R9 the last start of day that is an hour of the day stands', () => {
    const life = new Life().chooses('start-of-day', 6);
    for (const value of [24, -1, 5.5, '7', true]) life.chooses('start-of-day', value);
    expect(life.state.startOfDay).toBe(6);
  });

  test('R9 a mark in the night of a clock change belongs to the right day, both ways', () => {
    const spring = new Life().goesTo('Europe/Madrid', utc('2027-03-27T11:00')).begins().does();
    expect(spring.goesTo('Europe/Madrid', utc('2027-03-28T01:59')).shown).toBe('today 1'); // 03:59 CEST
    expect(spring.goesTo('Europe/Madrid', utc('2027-03-28T02:00')).shown).toBe('today 2'); // 04:00 CEST
    const autumn = new Life().goesTo('Europe/Madrid', utc('2026-10-24T11:00')).begins().does();
    expect(autumn.goesTo('Europe/Madrid', utc('2026-10-25T02:59')).shown).toBe('today 1'); // 03:59 CET
    expect(autumn.goesTo('Europe/Madrid', utc('2026-10-25T03:00')).shown).toBe('today 2'); // 04:00 CET
  });
});
