// Whether a line answers: by its own clock, over midnight, on the nights when clocks change.
import { expect, test } from 'vitest';
import came from '../../src/generated/help.json';
import { answering } from '../../src/parts/hours.ts';
import { type Brief, wholeList } from '../../src/parts/lines.ts';

const lines = wholeList(came as Brief).countries.flatMap(({ lines: each }) => each);
const named = (name: string) => {
  const line = lines.find((one) => one.name === name);
  if (!line) throw new Error(name);
  return line;
};
const LINES = {
  IT: named('Telefono Amico'),
  MY: named('HEAL'),
  PT: named('SOS Voz Amiga'),
  weekdays: { zone: 'Europe/Madrid', open: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }] },
  twice: {
    zone: 'Europe/Madrid',
    open: [
      { days: [1], from: '09:00', to: '12:00' },
      { days: [1], from: '12:00', to: '14:00' },
      { days: [7], from: '22:00', to: '24:00' },
      { days: [1], from: '00:00', to: '02:00' },
    ],
  },
  always: { zone: 'Europe/Madrid', open: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }] },
  allDay: { zone: 'Europe/Madrid', open: [{ days: [3], from: '00:00', to: '00:00' }] },
};

test.each([
  // Rome is an hour before UTC in November.
  ['IT', '02:59', '2026-11-25T01:59Z', 'from 09:00'],
  ['IT', '03:00', '2026-11-25T02:00Z', 'from 09:00'],
  ['IT', '08:59', '2026-11-25T07:59Z', 'from 09:00'],
  ['IT', '09:00', '2026-11-25T08:00Z', 'until 00:00'],
  ['IT', '23:59', '2026-11-25T22:59Z', 'until 00:00'],
  ['IT', '00:00', '2026-11-25T23:00Z', 'from 09:00'],
  ['IT', '09:00 in summer', '2026-07-01T07:00Z', 'until 00:00'],
  // Lisbon has UTC in winter.
  ['PT', '15:29', '2026-11-25T15:29Z', 'from 15:30'],
  ['PT', '15:30', '2026-11-25T15:30Z', 'until 00:30'],
  ['PT', '00:10', '2026-11-26T00:10Z', 'until 00:30'],
  ['PT', '00:30', '2026-11-26T00:30Z', 'from 15:30'],
  ['PT', '00:40', '2026-11-26T00:40Z', 'from 15:30'],
  ['PT', 'Sunday to Monday', '2026-11-30T00:10Z', 'until 00:30'],
  // The nights on which Lisbon's and Rome's clocks change: 2026-03-29 forward, 2026-10-25 back, at 01:00 UTC.
  ['PT', '00:29, before the clock goes forward', '2026-03-29T00:29Z', 'until 00:30'],
  ['PT', '00:31, before the clock goes forward', '2026-03-29T00:31Z', 'from 15:30'],
  ['PT', '15:30 that day', '2026-03-29T14:30Z', 'until 00:30'],
  ['PT', '00:10, before the clock goes back', '2026-10-24T23:10Z', 'until 00:30'],
  ['IT', '02:30 for the second time', '2026-10-25T01:30Z', 'from 09:00'],
  ['IT', '09:00 that day', '2026-10-25T08:00Z', 'until 00:00'],
  ['IT', '08:59 on the day it goes forward', '2026-03-29T06:59Z', 'from 09:00'],
  ['IT', '09:00 on that day', '2026-03-29T07:00Z', 'until 00:00'],
  ['MY', '00:00', '2026-11-24T16:00Z', 'from 08:00'],
  ['MY', '23:59', '2026-11-25T15:59Z', 'until 00:00'],
  ['weekdays', 'Wednesday 10:00', '2026-11-25T09:00Z', 'until 17:00'],
  ['weekdays', 'Wednesday 18:00', '2026-11-25T17:00Z', 'from 09:00'],
  ['weekdays', 'Friday 18:00', '2026-11-27T17:00Z', 'from 1 09:00'],
  ['weekdays', 'Sunday 09:01', '2026-11-29T08:01Z', 'from 09:00'],
  ['weekdays', 'Sunday 09:00', '2026-11-29T08:00Z', 'from 1 09:00'],
  ['twice', 'one span goes on where another ends', '2026-11-30T09:00Z', 'until 14:00'],
  ['twice', 'also from one week to the next', '2026-11-29T22:00Z', 'until 02:00'],
  ['twice', 'Monday 14:00', '2026-11-30T13:00Z', 'from 7 22:00'],
  ['always', 'at any time', '2026-11-30T13:00Z', 'always'],
  ['allDay', 'Wednesday', '2026-11-25T13:00Z', 'until 00:00'],
] as const)('%s at %s', (which, _, at, said) => {
  const answers = answering(LINES[which], { at: Date.parse(at), zone: 'UTC' });
  const when = [answers?.day, answers?.at].filter((part) => part !== null).join(' ');
  expect(answers?.open && answers.at === null ? 'always' : `${answers?.open ? 'until' : 'from'} ${when}`).toBe(said);
});

const spans = [{ days: [1], from: '09:00', to: '17:00' }];

test.each([
  ['hours that are words', { open: null, zone: 'Europe/Rome' }],
  ['no zone', { open: spans, zone: null }],
  ['a zone that this browser does not know', { open: spans, zone: 'Europe/Atlantis' }],
  ['no span', { open: [], zone: 'Europe/Rome' }],
  ['spans that are none', { open: 'all day' as never, zone: 'Europe/Rome' }],
])('%s: nobody can tell', (_, line) => expect(answering(line, { at: 0, zone: 'UTC' })).toBe(null));

test.each([
  ['Asia/Tokyo', true],
  ['Europe/Lisbon', true],
  ['Europe/Vienna', false],
  ['Europe/Rome', false],
])('a phone in %s has another time than a line in Rome: %j', (zone, theirs) => {
  expect(answering(LINES.IT, { at: Date.parse('2026-11-25T12:00Z'), zone })?.theirs).toBe(theirs);
});
