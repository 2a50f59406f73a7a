// The words that the first screens need: arriving, Today, coming back, too much, the notes.
import { capital, inWords, weekday } from '../days.ts';
import { language } from './language.ts';

const small = (n: number): string => `${capital(inWords(n))} small ${n === 1 ? 'thing' : 'things'}`;

export const day = {
  /** The language these words are in (BCP 47), for dates and numbers. */
  language,
  /** Where its lines begin. */
  dir: 'ltr' as 'ltr' | 'rtl',
  app: 'Thaw',
  cues: { body: 'Body', sensory: 'Senses', connection: 'Connection', meaning: 'Meaning' },

  always: {
    label: 'Always here',
    tooMuch: 'Too much',
    help: 'Help now',
    close: 'Close',
    back: 'Back',
    settings: 'Settings',
    today: 'Back to today',
    notNow: 'Not now',
  },

  welcome: {
    title: 'Feeling has gone quiet.',
    about: 'Fourteen days. Four small things a day. You don’t have to feel anything for them to count.',
    begin: 'Begin',
    questions: 'Three questions first',
    what: 'What this is, and is not',
    before: 'I’ve been here before',
    plans: 'Another plan',
    stone: 'A piece of clear ice, whole as it is.',
  },

  coming: {
    title: 'One moment.',
    about: 'This comes with the connection, as soon as there is one.',
    danger: 'In danger now: call your local emergency number.',
  },

  today: {
    header: (day: string, theme: string | null) => [weekday(day, language), theme].filter(Boolean).join(' · '),
    day: (n: number) => `Day ${inWords(n)}`,
    keeping: 'Today',
    here: 'You’re here.',
    offer: (n: number) =>
      `${small(n)}. ${n === 1 ? 'That is a whole day.' : n === 2 ? 'Either is enough.' : 'Any one is enough.'}`,
    more: (n: number) => `${capital(inWords(n))} more, or leave it here.`,
    smaller: 'One tiny thing. The rest can wait.',
    showAll: (n: number) => (n === 2 ? 'Show both' : `Show all ${inWords(n)}`),
    allAside: 'Every cue is set aside. That is fine for as long as you like.',
    takeUp: (cue: string) => `Take up ${cue.toLowerCase()} again`,
    done: 'That’s today.',
    tomorrow: (next: number) => `Tomorrow is day ${inWords(next)}.`,
    lastDay: 'It was the last day of the plan. Tomorrow you choose what comes.',
    unknown: 'Something small.',
    asking: 'Did anything shift?',
    kept: (did: string | null) => (did === null ? 'Kept.' : `Kept: ${did}`),
  },

  back: {
    title: 'You’re here.',
    gap: 'Some days went by. Nothing was lost.',
    rested: 'Nothing was lost.',
    carryOn: 'Carry on',
    carryOnHint: (n: number) => `with day ${inWords(n)}`,
    again: 'Begin again',
    againHint: 'at day one',
    smaller: 'Something smaller today',
    either: 'Either way, every line stays.',
  },

  tooMuch: {
    title: 'Let’s make it less.',
    pause: 'Pause',
    pauseHint: 'Going quiet again may be needed. Everything waits.',
    room: 'Come back to the room',
    roomHint: 'Five things you see. Two minutes.',
    less: 'Do less',
    lessHint: 'Today becomes one tiny thing.',
    signs: 'Signs that other help comes first',
  },

  picture: (n: number): string =>
    n === 0 ? 'Clear ice, whole as it is.' : 'Your ice, with a line for each thing you did.',

  notes: {
    offline: { text: 'No connection. Everything here still works.', press: null },
    newer: { text: 'A newer version is ready.', press: 'Use it now' },
    'not-kept': { text: 'That didn’t save. It’s still on the screen.', press: 'Try again' },
    full: { text: 'There isn’t room on this phone to save more.', press: 'Try again' },
    'needs-network': { text: 'The plan is not on this phone yet. It needs a connection, once.', press: null },
    coming: { text: 'One moment. The plan is on its way.', press: null },
    'no-storage': { text: 'This window keeps nothing once it is closed.', press: null },
    install: {
      text: 'Thaw can live on your home screen.',
      press: 'Keep it near',
    },
    close: 'Put this note away',
  },
};
