// Generated from the API by `make generate`. Do not edit: change api/thaw/plans and generate again.

/**
 * Something that can be written down.
 */
export interface BringSection {
  id: string;
  ask: string;
  hint: string | null;
}
/**
 * The page to bring to somebody who helps.
 */
export interface BringWords {
  opening: string;
  sections: BringSection[];
  questions: Worded[];
}
/**
 * A short text with its id.
 */
export interface Worded {
  id: string;
  text: string;
}
/**
 * What a day offers for one cue: ids of practices of this plan.
 */
export interface DayCue {
  suggestion: string;
  others: string[];
}
/**
 * A day's cues. One that the day does not have is absent.
 */
export interface DayCues {
  body?: DayCue;
  sensory?: DayCue;
  connection?: DayCue;
  meaning?: DayCue;
}
/**
 * A step in the plan; not a date.
 */
export interface DaysDay {
  theme: string;
  /**
   * At most 25 words.
   */
  thought: string;
  cues: DayCues;
}
/**
 * One concrete thing to do for a cue, in three sizes.
 */
export interface DaysPractice {
  cue: 'body' | 'sensory' | 'connection' | 'meaning';
  title: string;
  sizes: PracticeSizes;
}
/**
 * The three sizes of a practice.
 */
export interface PracticeSizes {
  full: SizedPractice;
  smaller: SizedPractice;
  smallest: SizedPractice;
}
/**
 * One size of a practice.
 */
export interface SizedPractice {
  /**
   * What to do, in a few words.
   */
  name: string;
  /**
   * What is said afterwards, in the past tense.
   */
  did: string;
  /**
   * About how long it takes, in minutes.
   */
  minutes: number;
  /**
   * 1 to 5 short steps, in order.
   */
  steps: string[];
}
/**
 * The server answers, and its database does.
 */
export interface Health {
  status: 'ok';
  version: string;
  /**
   * The table of time zones that is reckoned with.
   */
  zones: string;
  reminders: Sending;
}
/**
 * Whether reminders can be sent; if not, why, and what mends it.
 */
export interface Sending {
  sending: boolean;
  why: string;
}
/**
 * Support lines by country.
 */
export interface Help {
  /**
   * The day the list was gone through.
   */
  checked: string;
  /**
   * The host's own list, in place of the one that comes along.
   */
  own: boolean;
  /**
   * Where the emergency numbers were read.
   */
  emergency_source: string | null;
  /**
   * The day they were held against it.
   */
  emergency_checked: string | null;
  /**
   * Lists of lines on the web, for where there is no line; null where the list says nothing of them.
   */
  directories: HelpDirectory[] | null;
  countries: HelpCountry[];
}
/**
 * A list of lines on the web.
 */
export interface HelpDirectory {
  name: string;
  url: string;
}
/**
 * The support lines of one country, in the order in which they are shown.
 */
export interface HelpCountry {
  /**
   * ISO 3166-1, two letters.
   */
  code: string;
  name: string;
  /**
   * Other names by which people look for it.
   */
  also: string[];
  /**
   * Time zones in it (IANA), of a host's own list; the app knows those of the list that comes along.
   */
  zones: string[];
  /**
   * Numbers to call in immediate danger; none where none is sure.
   */
  emergency: string[];
  /**
   * The same with what each is for, and those to text.
   */
  danger: HelpDanger[];
  lines: HelpLine[];
}
/**
 * A number for immediate danger.
 */
export interface HelpDanger {
  /**
   * As it is read.
   */
  number: string;
  /**
   * As it is dialled, or sent to.
   */
  uri: string;
  /**
   * mobile: from mobile phones. text: a text message, for deaf people. Empty where no source says.
   */
  for: ('all' | 'ambulance' | 'police' | 'fire' | 'mobile' | 'text')[];
}
/**
 * A support line, with its source and the day somebody held it against that source.
 */
export interface HelpLine {
  name: string;
  kind: 'crisis' | 'abuse' | 'veterans' | 'information';
  call: HelpCall[];
  text: HelpText[];
  /**
   * Address of a chat.
   */
  chat: string | null;
  whatsapp: HelpWhatsApp | null;
  /**
   * `always`, `unknown` (not confirmed) or hours in the line's own time, as they are written.
   */
  hours: string;
  /**
   * The same hours to reckon with; null where they are words or none.
   */
  open: HelpSpan[] | null;
  /**
   * The time zone of these hours (IANA); null where it is not known.
   */
  zone: string | null;
  /**
   * Those that are sure; empty where the source names none.
   */
  languages: string[];
  /**
   * null where the source does not say.
   */
  free: boolean | null;
  /**
   * In English, or in the one language it is written in.
   */
  note: string | null;
  /**
   * The same by language.
   */
  notes: {
    [k: string]: string;
  };
  /**
   * Where the number was read.
   */
  source: string;
  /**
   * The addresses of those pages, where they are known.
   */
  source_url: string[];
  /**
   * How old that page is: a day, month or year.
   */
  source_date: string | null;
  /**
   * The day the line was held against its source.
   */
  checked: string;
  /**
   * A: the operator's or a government's page, or two sources. B: one dated source.
   */
  sure: 'A' | 'B';
}
/**
 * A number to call.
 */
export interface HelpCall {
  /**
   * As it is read.
   */
  label: string;
  /**
   * As it is dialled.
   */
  uri: string;
  /**
   * What is pressed or chosen after the call began.
   */
  press: string | null;
}
/**
 * A number to text.
 */
export interface HelpText {
  label: string;
  uri: string;
  /**
   * What to write, where the line asks for a word.
   */
  word: string | null;
}
/**
 * A number in WhatsApp.
 */
export interface HelpWhatsApp {
  /**
   * As it is read.
   */
  label: string;
  /**
   * Its address.
   */
  uri: string;
}
/**
 * Hours on some weekdays, by the clock of the line's zone.
 */
export interface HelpSpan {
  /**
   * 1 = Monday … 7 = Sunday: the days on which it begins.
   */
  days: number[];
  from: string;
  /**
   * Where it is not after the beginning, it is of the next day.
   */
  to: string;
}
/**
 * A reminder as the server keeps it. Of the push address nothing is given out.
 */
export interface Kept {
  id: string;
  at: string;
  zone: string;
  weekdays: number[];
  day_starts: string;
  language: string;
  until: string | null;
  /**
   * The next instant, in UTC; null when there is none.
   */
  next_at: string | null;
  /**
   * When a push service last took one over.
   */
  sent_at: string | null;
}
/**
 * The server's public key, as a phone's `applicationServerKey`.
 */
export interface KeyGiven {
  key: string;
}
/**
 * One thing to adjust for two weeks.
 */
export interface Lever {
  id: string;
  title: string;
  about: string;
  /**
   * What is asked once a day.
   */
  asks: string;
  caution: string | null;
}
/**
 * The library in one language. Lists are in the author's order.
 */
export interface Library {
  format: 1;
  version: string;
  language: string;
  /**
   * True when the language asked for is not offered and the first one was given.
   */
  fallback: boolean;
  languages: string[];
  title: string;
  topics: LibraryTopic[];
  cards: LibraryCard[];
  levers: Lever[];
  /**
   * Tiny shifts that can be noticed.
   */
  signals: Worded[];
  /**
   * Habits that a reminder can be tied to.
   */
  anchors: Worded[];
  forms: NumbnessForm[];
  welcome: WelcomeWords;
  bring: BringWords;
  /**
   * Lines to send, which ask nothing of the other person.
   */
  messages: Worded[];
}
/**
 * What a card can be found under.
 */
export interface LibraryTopic {
  id: 'numbness' | 'causes' | 'coming-back' | 'steadying' | 'help' | 'others';
  title: string;
}
/**
 * A short card to read: at most 120 words.
 */
export interface LibraryCard {
  id: string;
  topic: 'numbness' | 'causes' | 'coming-back' | 'steadying' | 'help' | 'others';
  title: string;
  /**
   * Its paragraphs.
   */
  text: string[];
  /**
   * One thing to do; null where there is none.
   */
  do: string | null;
}
/**
 * A form of numbness: orders suggestions, and nothing else.
 */
export interface NumbnessForm {
  id: 'muted' | 'far-away' | 'no-pleasure' | 'not-sure';
  title: string;
  about: string;
}
/**
 * What is said and asked before a first round. No answer leaves the phone.
 */
export interface WelcomeWords {
  opening: string;
  declaration: string[];
  unsafe: string;
  needed: string;
  questions: WelcomeQuestion[];
  replies: WelcomeReply[];
  flags_ask: string;
  flags: RedFlag[];
}
/**
 * A welcome question. Answers have no value, and there is no total.
 */
export interface WelcomeQuestion {
  id: string;
  ask: string;
  answers: WelcomeAnswer[];
}
/**
 * An answer to a welcome question, and which reply it is given.
 */
export interface WelcomeAnswer {
  id: string;
  text: string;
  reply: string;
}
/**
 * What is said to an answer, and where it leads beside going on.
 */
export interface WelcomeReply {
  id: string;
  goes: 'plan' | 'bring' | 'help' | 'safety';
  text: string;
}
/**
 * A red flag: what it is, what is said, the help it leads to.
 */
export interface RedFlag {
  id: string;
  goes: 'emergency' | 'help' | 'abuse' | 'bring';
  text: string;
  answer: string;
}
/**
 * What else is said on a day; null when nothing.
 */
export interface MoreDay {
  /**
   * A quiet word in the middle of the plan.
   */
  midpoint: string | null;
  /**
   * Said when the plan closes.
   */
  close: string | null;
}
/**
 * What else is known of a practice.
 */
export interface MorePractice {
  /**
   * Ids of the writers' content list.
   */
  covers: string[];
  /**
   * What it needs beside the body; null when nothing.
   */
  needs: string | null;
  /**
   * When to take care or to choose another thing.
   */
  cautions: string[];
  /**
   * The full size can be done indoors.
   */
  indoors: boolean;
  /**
   * It can be done with nobody there.
   */
  alone: boolean;
  /**
   * It asks for speaking.
   */
  aloud: boolean;
  /**
   * The largest size that can be done in bed.
   */
  in_bed: 'full' | 'smaller' | 'smallest';
  /**
   * The full size is done standing or walking.
   */
  standing: boolean;
  /**
   * The forms of numbness it suits best; all of them when none is singled out.
   */
  forms: ('muted' | 'far-away' | 'no-pleasure')[];
  /**
   * By id.
   */
  guides: {
    [k: string]: PracticeGuide;
  };
}
/**
 * A timed sequence for one size: what is said, and for how long each step lasts. As many `seconds` as `says`.
 */
export interface PracticeGuide {
  size: 'full' | 'smaller' | 'smallest';
  title: string;
  seconds: number[];
  says: string[];
}
/**
 * What came of sending one now.
 */
export interface NowAnswered {
  outcome: 'accepted' | 'gone' | 'wait' | 'our-fault' | 'uncertain' | 'not-begun' | 'refused-address';
  said: string;
}
/**
 * A whole plan in one language.
 */
export interface Plan {
  format: 1;
  id: string;
  version: string;
  /**
   * The language of the texts.
   */
  language: string;
  /**
   * True when the language asked for is not offered and the first one was given.
   */
  fallback: boolean;
  languages: string[];
  /**
   * The same for the whole and its parts: SHA-256 of the whole document, as JSON with sorted keys, no spaces, UTF-8; without `digest` and `fallback`, and without those keys of part `more`, `covers` apart, that say nothing more than if the author had not written them.
   */
  digest: string;
  /**
   * By id.
   */
  practices: {
    [k: string]: Practice;
  };
  days: PlanDay[];
  /**
   * Ids of practices that were taken out.
   */
  retired: string[];
  title: string;
  about: string;
}
/**
 * One concrete thing to do for a cue, in three sizes, and what else is known of it.
 */
export interface Practice {
  /**
   * Ids of the writers' content list.
   */
  covers: string[];
  /**
   * What it needs beside the body; null when nothing.
   */
  needs: string | null;
  /**
   * When to take care or to choose another thing.
   */
  cautions: string[];
  /**
   * The full size can be done indoors.
   */
  indoors: boolean;
  /**
   * It can be done with nobody there.
   */
  alone: boolean;
  /**
   * It asks for speaking.
   */
  aloud: boolean;
  /**
   * The largest size that can be done in bed.
   */
  in_bed: 'full' | 'smaller' | 'smallest';
  /**
   * The full size is done standing or walking.
   */
  standing: boolean;
  /**
   * The forms of numbness it suits best; all of them when none is singled out.
   */
  forms: ('muted' | 'far-away' | 'no-pleasure')[];
  /**
   * By id.
   */
  guides: {
    [k: string]: PracticeGuide;
  };
  cue: 'body' | 'sensory' | 'connection' | 'meaning';
  title: string;
  sizes: PracticeSizes;
}
/**
 * A step in the plan, with all that is said on it.
 */
export interface PlanDay {
  /**
   * A quiet word in the middle of the plan.
   */
  midpoint: string | null;
  /**
   * Said when the plan closes.
   */
  close: string | null;
  theme: string;
  /**
   * At most 25 words.
   */
  thought: string;
  cues: DayCues;
}
/**
 * What the days of a plan need, in one language: part `days`.
 */
export interface PlanDays {
  format: 1;
  id: string;
  version: string;
  /**
   * The language of the texts.
   */
  language: string;
  /**
   * True when the language asked for is not offered and the first one was given.
   */
  fallback: boolean;
  languages: string[];
  /**
   * The same for the whole and its parts: SHA-256 of the whole document, as JSON with sorted keys, no spaces, UTF-8; without `digest` and `fallback`, and without those keys of part `more`, `covers` apart, that say nothing more than if the author had not written them.
   */
  digest: string;
  title: string;
  about: string;
  /**
   * By id.
   */
  practices: {
    [k: string]: DaysPractice;
  };
  days: DaysDay[];
}
/**
 * The rest of a plan, in one language: part `more`.
 */
export interface PlanMore {
  format: 1;
  id: string;
  version: string;
  /**
   * The language of the texts.
   */
  language: string;
  /**
   * True when the language asked for is not offered and the first one was given.
   */
  fallback: boolean;
  languages: string[];
  /**
   * The same for the whole and its parts: SHA-256 of the whole document, as JSON with sorted keys, no spaces, UTF-8; without `digest` and `fallback`, and without those keys of part `more`, `covers` apart, that say nothing more than if the author had not written them.
   */
  digest: string;
  /**
   * By id.
   */
  practices: {
    [k: string]: MorePractice;
  };
  days: MoreDay[];
  /**
   * Ids of practices that were taken out.
   */
  retired: string[];
}
/**
 * A plan in a list of plans.
 */
export interface PlanSummary {
  id: string;
  version: string;
  /**
   * In the language asked for, else in the plan's first.
   */
  title: string;
  about: string;
  /**
   * How many days it has.
   */
  days: number;
  /**
   * What it is offered in; the first is given when none fits.
   */
  languages: string[];
  /**
   * The digest of the plan in the language of `title`.
   */
  digest: string;
}
/**
 * A problem document (RFC 9457).
 */
export interface Problem {
  /**
   * Where this kind of problem is described.
   */
  type: string;
  /**
   * The kind of problem, the same each time.
   */
  title: string;
  /**
   * The HTTP status, again.
   */
  status: number;
  /**
   * What happened this time and what mends it, for a person.
   */
  detail: string;
  /**
   * The path that was asked for.
   */
  instance: string;
}
/**
 * A subscription as `PushSubscription.toJSON()` gives it. `expirationTime` may be there and is ignored.
 */
export interface Given {
  endpoint: string;
  keys: Keys;
}
/**
 * The phone's keys (RFC 8291).
 */
export interface Keys {
  p256dh: string;
  auth: string;
}
/**
 * A reminder as a phone asks for it.
 */
export interface Setting {
  subscription: Given;
  /**
   * Local time.
   */
  at: string;
  /**
   * The zone it is meant in, an IANA name.
   */
  zone: string;
  /**
   * 1 for Monday to 7 for Sunday.
   */
  weekdays?: number[];
  /**
   * When a local day begins.
   */
  day_starts?: string;
  /**
   * Of the neutral sentence.
   */
  language?: string;
  /**
   * The last local day.
   */
  until?: string | null;
}
/**
 * `send me one now`.
 */
export interface NowAsked {
  /**
   * Random, made by the page that asks, so that it knows the message when it arrives.
   */
  token: string;
}
