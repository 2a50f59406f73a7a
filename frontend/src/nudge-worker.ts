// A reminder arrives. Its push says one sentence that is true on any day; the words that are shown are chosen here, from
// the journal on this phone (docs/decisions/0013). Something is always shown: phones take the right to remind away from
// those who stay silent. Nothing is fetched.
import { fold, type State } from './journal/fold.ts';
import { type Kind, type Nudge, nudgeOf, offers } from './journal/nudge.ts';
import { type Found, readAside, writePhone } from './store/aside.ts';
import { nudgeWords } from './texts/nudge.ts';

type Words = ReturnType<typeof nudgeWords>['words'];

/** Where a tap on a reminder leads. */
export const FROM_NUDGE = '/?from=nudge';
export const NOT_TODAY = 'not-today';
/** Leads to the reminder's own screen, where it is changed or stopped. */
export const CHANGE = 'change';

/** Some phones show nothing at all of a push that takes ten seconds. */
const PATIENCE = 3000; // milliseconds

/** What the push brought: the same from every browser's form of it. */
export interface Push {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly navigate: string;
  readonly kind: Kind;
  /** For "send me one now": by it the page knows this very one again. '' for all others. */
  readonly token: string;
}

/** The push event as browsers give it: JSON in `data`; or, in Safari, what it would show by itself. */
export interface PushGiven {
  readonly data?: { json(): unknown } | null;
  readonly notification?: unknown;
}

/** What a service worker's registration can show, as far as it matters here. */
export interface Shown {
  readonly data: unknown;
  close(): void;
}
export interface Shelf {
  showNotification(title: string, options: Record<string, unknown>): Promise<void>;
  getNotifications(): Promise<readonly Shown[]>;
}

/** Shows a reminder, then notes down that it came. Never rejects before something was shown. */
export async function remind(given: PushGiven, shelf: Shelf): Promise<void> {
  const push = pushIn(given);
  const at = Date.now();
  const options = await soon(readAside().then((found) => chosen(push, found, at))).catch(() => asItCame(push));
  await shelf.showNotification(push.title, { ...options, data: { at }, tag: 'thaw', navigate: push.navigate });
  await soon(Promise.allSettled([leaveOne(shelf, at), writePhone('reached', { at, token: push.token })])).catch(
    () => {},
  );
}

/** "Not today", said on the reminder: for this local day, on this phone. */
export async function notToday(): Promise<void> {
  const found = await readAside();
  await writePhone(NOT_TODAY, todayIn(found, Date.now()).today);
}

/** The browser gave this phone another push address, or none: the page mends that, it has the person's taps. */
export const renewalDue = (): Promise<void> => writePhone('renewal-due', true);

/** Whatever came is read as far as it can be; what is not there is said plainly. */
export function pushIn({ data, notification }: PushGiven): Push {
  const declared = (part(jsonIn(data), 'notification') ?? notification) as Record<string, unknown> | undefined;
  const { kind, token } = (declared?.['data'] ?? {}) as Record<string, unknown>;
  const { words, language } = nudgeWords(undefined);
  const own = kind === 'last' || kind === 'now' ? kind : 'plain';
  return {
    title: text(declared?.['title']) || 'Thaw',
    body: text(declared?.['body']) || words[own],
    lang: text(declared?.['lang']) || language,
    navigate: text(declared?.['navigate']) || new URL(FROM_NUDGE, location.origin).href,
    kind: own,
    token: text(token),
  };
}

function chosen(push: Push, found: Found, at: number): Record<string, unknown> {
  const said = found.phone.get(NOT_TODAY);
  const nudge = nudgeOf(push.kind, todayIn(found, at), typeof said === 'string' ? said : null);
  const { words, language } = nudgeWords(found.phone.get('language') ?? push.lang);
  return { body: words[nudge], lang: language, ...actionsFor(nudge, words) };
}

/** The sentence of the push itself, where the journal cannot be had in time. */
const asItCame = ({ body, lang, kind }: Push): Record<string, unknown> => ({
  body,
  lang,
  ...actionsFor(kind, nudgeWords(lang).words),
});

/** Where a phone allows buttons on a reminder; the others take no notice. */
const actionsFor = (nudge: Nudge, { notToday, change }: Words) => ({
  actions: [...(offers(nudge) ? [{ action: NOT_TODAY, title: notToday }] : []), { action: CHANGE, title: change }],
});

/** iPhones take no notice of `tag`: what stood there before is taken away by hand, and never what came after. */
async function leaveOne(shelf: Shelf, at: number): Promise<void> {
  for (const one of await shelf.getNotifications()) if (!(Number(part(one.data, 'at')) >= at)) one.close();
}

function todayIn({ facts, plans }: Found, at: number): State {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
  return fold(facts, plans, { at, zone });
}

/** Rejects when it takes longer than we can wait. */
function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, refused) => {
    const late = setTimeout(() => refused(new Error('not in time')), PATIENCE);
    work.then(done, refused).finally(() => clearTimeout(late));
  });
}

function jsonIn(data: PushGiven['data']): unknown {
  try {
    return data?.json();
  } catch {
    return undefined; // a push with another text in it still has to show something
  }
}

const part = (whole: unknown, name: string): unknown => (whole as Record<string, unknown> | null | undefined)?.[name];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
