// The words of Help now and of the list of countries.
import { allOf, anyOf, dateWords, languageName, timeWords, weekdayNames } from '../calendar.ts';
import { capital, inWords } from '../days.ts';
import { language } from './language.ts';

const time = (at: string): string => (at === '00:00' ? 'midnight' : timeWords(at, language));
const there = (theirs: boolean): string => (theirs ? ', their time' : '');

const roles: Readonly<Record<string, string>> = {
  ambulance: 'ambulance',
  police: 'police',
  fire: 'fire',
  mobile: 'from mobiles',
  text: 'by text, for deaf people',
};

export const help = {
  title: 'Help now',
  danger: (place: string) => (place ? `In danger now (${place}):` : 'In danger now:'),
  noNumber: 'In danger now: call your local emergency number.',
  /** What an emergency number is for. */
  roles: (each: readonly string[]) =>
    allOf(
      each.flatMap((role) => roles[role] ?? []),
      language,
    ),
  roomHint: 'Two minutes, here.',
  call: (label: string, press: string | null) => (press ? `Call ${label}, then press ${press}` : `Call ${label}`),
  text: (label: string, word: string | null) => (word ? `Text ${word} to ${label}` : `Text ${label}`),
  chat: 'Chat on the web',
  whatsApp: (label: string) => `WhatsApp ${label}`,
  free: 'Free.',
  always: 'Day and night.',
  hoursUnknown: 'Hours not confirmed.',
  hours: (hours: string) => `Open ${hours}.`,
  /** By its own clock; `theirs` where that shows another time than the phone's. */
  openUntil: (at: string, theirs: boolean) => `Open now, until ${time(at)}${there(theirs)}.`,
  answersFrom: (at: string, day: number | null, theirs: boolean) =>
    `Answers from ${day === null ? '' : `${weekdayNames([day], 'long', language)[0]} `}${time(at)}${there(theirs)}.`,
  languages: (codes: readonly string[]) =>
    `In ${anyOf(
      codes.map((code) => languageName(code, language)),
      language,
    )}.`,
  /** Notes of the lines that came along, by their English; in English they stand there themselves. */
  notes: {} as Readonly<Record<string, string>>,
  kinds: {
    crisis: 'To talk, any time it is hard',
    abuse: 'If someone hurts or controls you',
    veterans: 'For people who served',
    information: 'For advice',
  },
  calling: 'What happens when I call',
  called: [
    'Someone says who they are. They may ask if it is hard to talk.',
    'You can say little, or nothing for a while. It may take 20 to 30 minutes. You can end it at any moment.',
  ],
  tries: 'It may take a few tries. That is not because of you.',
  someoneElse: 'You can call about someone else too.',
  trace: 'Your phone keeps a list of calls.',
  country: 'Country:',
  countries: 'Where are you?',
  here: 'Where the phone is',
  find: 'Type to find a country',
  found: (n: number) => (n === 1 ? 'One country.' : `${capital(inWords(n))} countries.`),
  notFound: 'None of that name in this list.',
  elsewhere: 'Anywhere else',
  noLine: (listed: boolean) =>
    `This phone has no checked support line for ${listed ? 'this country' : 'where you are'}. Go to an emergency department, or ask someone near you to stay with you.`,
  directories: 'Lists of lines in many countries',
  opensOutside: 'Opens outside Thaw, with a connection.',
  checked: (date: string) => `Numbers checked on ${dateWords(date, language)}. Numbers can change.`,
  sources: 'Where these numbers come from',
  inDanger: 'In danger',
  source: (name: string, source: string, date: string | null | undefined, checked: string) =>
    `${name}: ${source}${date ? `, ${dateWords(date, language)}` : ''}. Checked on ${dateWords(checked, language)}.`,
};
