// Every word of the interface, by subject. This table is the type: another language has the same keys.
// Voice: short, second person, present. State, offer, stop. Days are words; times and telephone numbers are figures.
import { anyOf, capital, dateWords, hourWords, inWords, languageName, weekday } from './days.ts';

const language = 'en-GB';
const small = (n: number): string => `${capital(inWords(n))} small ${n === 1 ? 'thing' : 'things'}`;

export const en = {
  language,
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
    what: 'What this is, and is not',
    plans: 'Another plan',
    stone: 'A piece of clear ice, whole as it is.',
  },

  begin: {
    title: 'Before the first thing',
    about: 'On this phone, Safari and the home screen keep things apart. What you do here stays in this tab.',
    advice: 'If you want Thaw on your home screen, put it there first and begin from its icon.',
    install: 'Home screen first',
    installHint: 'Shows how',
    begin: 'Begin in this tab',
    beginHint: 'It works here too',
  },

  today: {
    header: (day: string, theme: string | null) =>
      [weekday(day, language), theme?.toLowerCase()].filter(Boolean).join(', '),
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
    kept: (did: string | null) => (did === null ? 'Kept.' : `Kept: ${did}`),
  },

  practice: {
    hints: {
      body: 'Five minutes, or much less.',
      sensory: 'One thing to look at, hear or hold.',
      connection: 'A few words, or a shared room.',
      meaning: 'One thing that matters to you.',
    },
    minutes: (m: number) => (m < 1 ? 'a moment' : `${Math.round(m)} min`),
    did: 'I did this',
    didYesterday: 'I did this yesterday',
    other: 'Something else',
    sameLine: 'All sizes draw the same line.',
    today: 'Today',
    takeBack: 'Take it back',
    takenBack: 'Taken back.',
    putBack: 'Put it back',
    unknown: 'Something small.',
    again: 'Once more, or something else, if you like.',
    yesterday: 'Something from yesterday',
    yesterdayOn: 'What you mark now goes to yesterday.',
    yesterdayOff: 'Back to today',
    aside: (cue: string) => `Set ${cue.toLowerCase()} aside for now`,
    asideNote: (cue: string) => `${cue} is set aside. The day is whole without it.`,
    takeUp: 'Take it up again',
    away: 'This is not open just now.',
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

  close: {
    header: (n: number) => `Day ${inWords(n)}`,
    title: 'This is what you made.',
    made: {
      body: 'You moved.',
      sensory: 'You let something in.',
      connection: 'You were near someone.',
      meaning: 'You did what matters to you.',
    },
    again: (n: number) => `Another ${inWords(n)} ${n === 1 ? 'day' : 'days'}`,
    keep: 'Keep the four small things',
    rest: 'Rest',
  },

  rest: {
    title: 'Resting.',
    about: 'Nothing is expected. It all waits here until you come back.',
    comeBack: 'Come back',
  },

  tooMuch: {
    title: 'Let’s make it less.',
    pause: 'Pause',
    pauseHint: 'Everything waits, for as long as you like.',
    room: 'Come back to the room',
    roomHint: 'Five things you see. About two minutes.',
    less: 'Do less',
    lessHint: 'Today becomes one tiny thing.',
  },

  ground: {
    steps: [
      { title: 'Five', what: 'you can see', such: 'A corner. A colour. Something far off.' },
      { title: 'Four', what: 'you can feel on your skin', such: 'A sleeve. The floor. The air.' },
      { title: 'Three', what: 'you can hear', such: 'A hum. A street. Your own breath.' },
      { title: 'Two', what: 'you can smell', such: 'Fabric. Soap. Or nothing much.' },
      { title: 'One', what: 'you can taste', such: 'A sip of water. Or the taste that is there.' },
    ],
    next: 'Next',
    leave: 'You can stop anywhere.',
    endTitle: 'You’re in the room.',
    end: 'Feet where they are. Nothing else to do.',
    again: 'Once more',
  },

  help: {
    title: 'Help now',
    danger: 'In danger now:',
    orElse: 'or',
    roomHint: 'About two minutes, here.',
    call: (label: string) => `Call ${label}`,
    text: (label: string, word: string | null) => (word ? `Text ${word} to ${label}` : `Text ${label}`),
    chat: 'Chat on the web',
    free: 'Free.',
    always: 'Day and night.',
    hoursUnknown: 'Hours not confirmed.',
    hours: (hours: string) => `Open ${hours}.`,
    languages: (codes: readonly string[]) =>
      `In ${anyOf(
        codes.map((code) => languageName(code, language)),
        language,
      )}.`,
    kinds: {
      crisis: 'To talk, any time it is hard',
      abuse: 'If someone hurts or controls you',
      veterans: 'For people who served',
      information: 'For advice',
    },
    tries: 'It may take a few tries. That is not because of you.',
    someoneElse: 'You can call about someone else too.',
    trace: 'Your phone keeps a list of calls.',
    country: 'Country',
    elsewhere: 'Anywhere else',
    noLine:
      'This phone has no checked number for where you are. The local emergency number works from any phone. Someone you trust can help you find a line.',
    checked: (date: string) => `Numbers checked on ${dateWords(date, language)}. Numbers can change.`,
    sources: 'Where these numbers come from',
    source: (name: string, source: string, date: string | null) =>
      `${name}: ${source}${date ? `, ${dateWords(date, language)}` : ''}.`,
  },

  settings: {
    title: 'Stays on this phone',
    about: 'No account. What you do here is sent nowhere.',
    kept: [
      'On this phone: what you did, and what you chose here.',
      'From the server: plans and help lines. It is told nothing about you.',
      'Clearing this browser’s data clears it here too. There is no second copy.',
    ],
    light: 'Light',
    lights: { light: 'Day', dark: 'Night', phone: 'Phone' },
    dayBegins: 'A day begins at',
    hour: (hour: number) => hourWords(hour, language),
    aside: (cue: string) => `${cue}, set aside`,
    takeUp: 'Take up',
    again: 'Begin again at day one',
    againAsk: 'Begin again at day one? Every line stays.',
    againYes: 'Begin again',
    againNo: 'Stay here',
    rest: 'Rest for a while',
    comeBack: 'Come back from rest',
    plans: 'Another plan',
    install: 'Add to home screen',
    what: 'What this is, and is not',
  },

  about: {
    title: 'What this is',
    purpose: 'Thaw offers small everyday things to do for people whose feelings have gone quiet.',
    not: 'It is for everyday wellbeing. It is not medical care and not an emergency service.',
    nobody: 'Nobody reads what you do here, and nobody is alerted.',
    medicine: 'Keep taking your medicine as agreed. Ask the person who prescribes it before you change anything.',
    worse: 'If something gets worse, stop. Tell someone you trust, or a professional.',
    age: 'It is made for adults. If you are under 18, use it with someone you trust.',
    danger: (numbers: readonly string[]) =>
      numbers.length > 0
        ? `In danger now: call ${anyOf(numbers, language)}.`
        : 'In danger now: call your local emergency number.',
    different: 'People differ, and so do days. Nothing is promised here.',
  },

  plans: {
    title: 'Plans',
    about: 'Each one begins at its first day. Every line you made stays.',
    days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
    none: 'No plan is on this phone yet. With a connection, one comes by itself.',
  },

  install: {
    title: 'Keep it near',
    about: 'Opens without a connection.',
    add: 'Add to this phone',
    ios: ['Tap Share', 'Then Add to Home Screen', 'Open it from its new icon'],
    manual: ['Open the browser’s menu', 'Then Add to Home screen, or Install'],
    apart: 'On an iPhone, what you do in this tab does not come along.',
    never: 'Don’t show this again',
  },

  noPlan: {
    title: 'Your plan is on its way.',
    about: 'Its text is not on this phone yet. It comes with the next connection. Every line you made is here.',
    again: 'Look again',
  },

  blocked: {
    elsewhere: {
      title: 'Thaw is open elsewhere.',
      about: 'An older Thaw in another tab holds your lines. Close that tab, and this one goes on.',
      again: 'Look again',
    },
    handedOver: {
      title: 'A newer Thaw took over.',
      about: 'It is open in another tab, with all your lines. This tab can join it.',
      again: 'Open it here',
    },
    noStorage: {
      title: 'This window keeps nothing.',
      about: 'A private window may do that. You can use Thaw here, and it will be gone when you close it.',
      again: 'Try again',
    },
    full: {
      title: 'This phone is full.',
      about: 'There is no room to keep more. Your lines so far are here. Making some room helps.',
      again: 'Try again',
    },
    goOn: 'Go on without keeping',
    read: 'Read the plan',
  },

  notes: {
    offline: { text: 'No connection. Everything here still works.', press: null },
    newer: { text: 'A newer version is ready.', press: 'Use it now' },
    'not-kept': { text: 'That didn’t save. It’s still on the screen.', press: 'Try again' },
    full: { text: 'There isn’t room on this phone to save more.', press: 'Try again' },
    'needs-network': { text: 'The plan is not on this phone yet. It needs a connection, once.', press: null },
    'no-storage': { text: 'This window keeps nothing once it is closed.', press: null },
    install: {
      text: 'Thaw can live on your home screen, and opens there without a connection.',
      press: 'Keep it near',
    },
    close: 'Put this note away',
  },

  picture: (n: number) => (n === 0 ? 'Clear ice, whole as it is.' : 'Your ice, with a line for each thing you did.'),
};
