// The words of the reminder: the soft question, its time, how it stands, and one truthful try.
import { allOf, momentWords, timeWords, weekdayNames } from '../calendar.ts';
import { language } from './language.ts';
import { nudge } from './nudge.ts';

const time = (at: string): string => timeWords(at, language);
const EVERY = 7;

/** Weekdays as a person says them. */
function days(weekdays: readonly number[]): string {
  if (weekdays.length === EVERY) return 'every day';
  if (weekdays.join() === '1,2,3,4,5') return 'Monday to Friday';
  return `on ${allOf(weekdayNames(weekdays, 'long', language), language)}`;
}

export const reminder = {
  title: 'A small nudge?',
  about: 'Once a day, at a time you choose. On a lock screen it gives nothing away.',
  yes: 'On this phone',
  yesHint: 'You choose the time',
  calendar: 'In my calendar',
  calendarHint: 'Works on every phone',
  none: 'No reminder',

  /** In pieces; a piece in a list of its own is the person's. */
  sentence: (at: string, anchor: string): readonly (string | readonly [string])[] =>
    anchor ? ['After ', [anchor], ', around ', [time(at)], '.'] : ['Around ', [time(at)], '.'],
  withoutAfter: (anchor: string) => anchor.replace(/^after\s+/i, ''),
  anchor: 'After something you do anyway',
  anchorSuch: 'In your own words, or nothing',
  time: 'Time',
  weekdays: 'Days',
  dayShort: (day: number) => weekdayNames([day], 'short', language)[0] ?? '',
  dayLong: (day: number) => weekdayNames([day], 'long', language)[0] ?? '',
  oneDay: 'One day stays chosen.',
  looks: 'How it looks on the lock screen',
  set: 'Set it',
  setting: 'One moment.',

  file: 'For fourteen days',
  fileHint: 'Adds the days to your calendar',
  open: 'With no end',
  openHint: 'Until you take it out again',
  feed: 'Subscribe',
  feedHint: 'Your calendar asks this server now and then',
  calendarAbout: 'Your calendar reminds you, with the same plain sentence. This server is not told who you are.',

  summary: (at: string, weekdays: readonly number[]) => `${time(at)}, ${days(weekdays)}`,
  days: (weekdays: readonly number[]) => `${days(weekdays).charAt(0).toUpperCase()}${days(weekdays).slice(1)}.`,
  next: (at: number) => `The next one: ${momentWords(at, language)}.`,
  reached: (at: number) => `It last reached this phone: ${momentWords(at, language)}.`,
  notReached: 'None has reached this phone yet.',
  quieter: 'If you don’t open Thaw, reminders grow rarer, and then stop by themselves.',
  knows: 'The server knows the time, your time zone and this phone’s push address. Nothing of what you do.',
  sendOne: 'Send me one now',
  change: 'Change it',
  stop: 'Stop reminders',
  turnOnAgain: 'Turn reminders on again',

  standings: {
    off: 'Off',
    resting: 'Resting with you',
    denied: 'Not allowed on this phone',
    'no-service': 'Not possible on this phone',
    'no-host': 'Not sent by this server',
    away: 'Waits for a connection',
    'needs-tap': 'Waits for a tap from you',
  },
  hindrances: {
    'home-screen': 'On an iPhone, reminders come once Thaw is on your home screen and opened from there.',
    no: 'This browser has no reminders. A calendar works as well.',
    denied: 'This phone does not allow reminders from Thaw. Its settings can change that. A calendar works as well.',
    'no-service': 'This browser could not be reached by its push service. A calendar works as well.',
    'no-host': 'This server does not send reminders. A calendar works as well.',
    away: 'A reminder needs a connection, once. It can be set as soon as there is one.',
    awaySet: 'It waits for a connection, and goes on by itself as soon as there is one.',
    'needs-tap': 'The browser let the reminder go. One tap brings it back.',
    resting: 'Reminders rest while you rest. They are offered again when you come back.',
    rested: 'Reminders rested with you. They come back when you say so.',
  },
  calendarAway: 'The calendar needs a connection, once.',

  sending: {
    no: '',
    sending: 'On its way. This can take a minute.',
    arrived: 'It arrived on this phone.',
    'not-seen': 'Not seen yet. The push service took it; phones that save power may show it later.',
    refused: 'The push service did not take it this time. You can try once more in a while.',
    gone: 'The push service no longer knows this phone. Turning reminders on again mends that.',
    'too-soon': 'One a minute is as fast as it goes.',
    unknown: 'The server did not know this reminder. Setting it once more mends that.',
    away: 'The server could not be reached. Nothing was sent.',
  },

  again: {
    rested: 'Reminders rested with you.',
    lost: 'Reminders are off on this phone: the browser let them go.',
  },
  fromNudge: 'A small thing, or none.',
  notToday: nudge.notToday,
  changeOrStop: nudge.change,
  notTodayThen: 'Not today, then. It all waits here.',
  looksLike: nudge.plain,
};
