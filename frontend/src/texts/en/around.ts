// The words of the screens that come after the first frame: a cue opened, the close, rest, when something is in the way,
// grounding, settings, what this is, plans, the home screen; those of help and of the reminder are beside it.
import { hourWords } from '../calendar.ts';
import { capital, inWords } from '../days.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { reminder } from './reminder.ts';

export const around = {
  practice: {
    hints: {
      body: 'A few minutes, or much less.',
      sensory: 'One thing to look at, hear or hold.',
      connection: 'A few words, or a shared room.',
      meaning: 'One thing that matters to you.',
    },
    minutes: (m: number) => (m < 1 ? 'a moment' : `${Math.round(m)} min`),
    inBed: { full: 'All of it works in bed.', smaller: 'The two smaller ones work in bed.', smallest: '' },
    outside: 'The first goes outside.',
    did: 'I did this',
    didYesterday: 'I did this yesterday',
    other: 'Something else',
    sameLine: 'All sizes draw the same line.',
    takeBack: 'Take it back',
    takenBack: 'Taken back.',
    shifted: 'What shifted?',
    putBack: 'Put it back',
    again: 'Once more, or something else, if you like.',
    yesterday: 'Something from yesterday',
    yesterdayOn: 'What you mark now goes to yesterday.',
    yesterdayOff: 'Back to today',
    aside: (cue: string) => `Set ${cue.toLowerCase()} aside for now`,
    asideNote: (cue: string) => `${cue} is set aside. The day is whole without it.`,
    takeUp: 'Take it up again',
    away: 'No day is open here for now.',
  },

  close: {
    header: (n: number) => `Day ${inWords(n)}`,
    title: 'This is what you made.',
    made: {
      body: 'You moved.',
      sensory: 'You let something in.',
      connection: 'You turned towards someone.',
      meaning: 'You did what matters to you.',
    },
    again: (n: number) => (n === 1 ? 'One more day' : `Another ${inWords(n)} days`),
    keep: 'Keep the small things',
    rest: 'Rest',
  },

  rest: {
    title: 'Resting.',
    about: 'Nothing is expected. It all waits here until you come back.',
    comeBack: 'Come back',
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
    silent: {
      title: 'One moment more.',
      about: 'This phone is slow to hand over your lines. They are safe, and come as soon as it does.',
      again: 'Open Thaw anew',
    },
    goOn: 'Go on without keeping',
    read: 'Read the plan',
  },

  ground: {
    steps: [
      { title: 'Five', what: 'you can see', such: 'A corner. A colour. Or five you can touch.' },
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

  begin: {
    title: 'Before the first thing',
    about: 'On an iPhone, this tab and the home screen keep things apart. What you do here stays here.',
    advice: 'If you want Thaw on your home screen, put it there first and begin from its icon.',
    install: 'Home screen first',
    installHint: 'Shows how',
    begin: 'Begin in this tab',
    beginHint: 'It works here too',
  },

  help,

  settings: {
    title: 'Stays on this phone',
    about: 'No account. Nothing you do is sent.',
    kept: [
      'On this phone: what you did, and what you chose here.',
      'From the server: plans and help lines. It is told nothing about you, unless you set a reminder.',
      'Clearing this browser’s data clears it here too. A copy is one you keep yourself.',
    ],
    light: 'Light',
    lights: { light: 'Day', dark: 'Night', phone: 'Phone' },
    reminder: 'Reminder',
    dayBegins: 'A day begins at',
    hour: (hour: number) => hourWords(hour, language),
    aside: (cue: string) => `${cue}, set aside`,
    takeUp: 'Take up',
    notAsked: (cue: string) => `${cue}, nothing asked after it`,
    askAgain: 'Ask again',
    again: 'Begin again at day one',
    againAsk: 'Begin again at day one? Every line stays.',
    againYes: 'Begin again',
    againNo: 'Stay here',
    rest: 'Rest for a while',
    plans: 'Another plan',
    groups: { yours: 'Yours', phone: 'On this phone', days: 'The days' },
    picture: 'Look back',
    kit: 'Your kit',
    lever: 'One thing for two weeks',
    bring: 'A page to bring',
    safety: 'Your safety page',
    library: 'Library',
    keep: 'Keep and move',
    language: 'Language',
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
    different: 'People differ, and so do days. Nothing is promised here.',
  },

  plans: {
    title: 'Plans',
    about: 'Each one begins at its first day. Every line you made stays.',
    days: (n: number) => `${capital(inWords(n))} ${n === 1 ? 'day' : 'days'}`,
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

  reminder,
};
