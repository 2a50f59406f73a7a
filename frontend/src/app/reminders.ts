// The reminder on this phone: turned on by a tap, renewed at every opening, stopped at once, resting with the person.
// That somebody wants one, and when, is a fact; that this phone is the one that is reminded belongs to this phone.
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { asChosen, type Reminder, reminderOf } from '../journal/reminder.ts';
import { language } from '../texts/index.ts';
import { now } from './clock.ts';
import { watchNudges } from './from-nudge.ts';
import { facts, give, phone, remember, state } from './life.ts';
import { offerAgain } from './offering-again.ts';
import { needsTap, permit, permitted, subscribe, subscription, textOf, unsubscribe } from './push.ts';
import { dropReminder, fetchKey, putReminder } from './reminder-server.ts';

/** What this phone keeps of its reminder. */
interface Held {
  /** Random, and all that the server knows it by. */
  readonly id: string;
  /** The person rests, or did: nothing is sent, and coming back offers it again, once. */
  readonly resting?: boolean;
  readonly offered?: boolean;
  /** The server has still to be told that it is over. */
  readonly owed?: boolean;
  readonly over?: boolean;
}

/** What keeps a reminder from working, each with its own plain sentence. */
export type Hindrance = 'denied' | 'no-service' | 'no-host' | 'away' | 'needs-tap';

export type Standing = 'off' | 'on' | 'resting' | Hindrance;

/** What the person chose last, on whatever phone. */
export const chosen = computed(() => reminderOf(facts.value));
const held = computed(() => phone.value.get('reminder') as Held | null | undefined);
/** True where this phone is the one that is reminded. */
export const here = computed(() => Boolean(chosen.value && held.value && !held.value.over));

const hindrance = signal<Hindrance | null>(null);
export const standing = computed<Standing>(() => {
  if (!here.value) return hindrance.value ?? 'off';
  return held.value?.resting || state.value.phase.name === 'rest' ? 'resting' : (hindrance.value ?? 'on');
});
/** The next instant at which it is due, as the server says; null when it did not say. */
export const nextAt = signal<number | null>(null);
/** The server's key; null until it has told it. */
export const key = signal<string | null>(null);
export const busy = signal(false);

const OFTEN = 30 * 60_000; // milliseconds between two renewals; phones resume apps without opening them anew
let renewedAt = Number.NEGATIVE_INFINITY;

/** Called once, when the app has started. */
export function keepReminders(): void {
  watchNudges();
  let told = language();
  effect(() => {
    const code = language();
    if (phone.peek().get('language') !== code) untracked(() => remember('language', code)); // the worker has no page to ask
    if (code !== told) void renew(true); // what the server sends by itself is in this language too
    told = code;
  });
  let resting = state.value.phase.name === 'rest';
  effect(() => {
    const rests = state.value.phase.name === 'rest';
    if (rests !== resting) void renew(true);
    resting = rests;
  });
  addEventListener('online', () => void renew(true));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void renew());
  navigator.serviceWorker?.addEventListener('message', ({ data }) => data === 'renewal-due' && void renew(true));
  void renew(true);
}

/** The server is asked whether it sends reminders at all, before anybody is asked anything. */
export async function askHost(): Promise<void> {
  const told = await fetchKey();
  batch(() => {
    key.value = typeof told === 'object' ? told.key : null;
    if (typeof told === 'object') {
      if (hindrance.value === 'no-host' || hindrance.value === 'away') hindrance.value = null;
    } else hindrance.value = told === 'refused' ? 'no-service' : told;
  });
}

/** From a tap, after the person's own yes. True when it is chosen; whether it works is `standing`. */
export async function turnOn(choice: Reminder): Promise<boolean> {
  if (busy.value) return false;
  busy.value = true;
  try {
    if (!(await permit())) return hinder('denied');
    if (key.value === null) await askHost();
    if (key.value === null) return false;
    const made = await subscribe(key.value);
    give({ kind: 'chose', about: 'reminder', value: asChosen(choice) });
    remember('reminder', { id: held.value?.id ?? newName() } satisfies Held);
    await tell(made, choice);
    return true;
  } catch (reason) {
    return hinder(reason instanceof DOMException && reason.name === 'NotAllowedError' ? 'denied' : 'no-service');
  } finally {
    busy.value = false;
  }
}

/** Over, here and on the server. What cannot be said to it now is said at the next opening. */
export async function stop(): Promise<void> {
  give({ kind: 'chose', about: 'reminder', value: asChosen(null) });
  hindrance.value = null;
  await end({ over: true });
}

/** At every opening: the subscription is looked at and mends itself, the zone follows the person, resting stops it. */
export async function renew(soon = false): Promise<void> {
  const mine = held.value;
  if (!mine || busy.value || (!soon && Date.now() - renewedAt < OFTEN)) return;
  renewedAt = Date.now();
  if (mine.owed) await settle();
  const choice = chosen.value;
  if (!choice) {
    if (!mine.over) await end({ over: true }); // stopped on another phone
  } else if (state.value.phase.name === 'rest') {
    if (!mine.resting) await end({ resting: true });
  } else if (mine.resting) {
    if (mine.offered) return;
    remember('reminder', { ...mine, offered: true } satisfies Held);
    offerAgain('rested', choice, turnOn);
  } else if (!mine.over) await mend(choice);
}

/** Renews silently where the browser allows it; else the person's next tap carries it, or one quiet button. */
async function mend(choice: Reminder): Promise<void> {
  await askHost();
  if (key.value === null) return;
  const server = key.value;
  const found = await subscription(server).catch(() => null);
  const made = found ?? (permitted() && !needsTap() ? await subscribe(server).catch(() => null) : null);
  if (made) return tell(made, choice);
  if (hindrance.value === 'needs-tap') return;
  hindrance.value = 'needs-tap';
  const withdraw = offerAgain('lost', choice, turnOn);
  if (!permitted()) return;
  // Permission stands, so nothing is asked: any tap will do.
  const again = async (): Promise<void> => {
    const one = await subscribe(server).catch(() => null);
    if (one) await tell(one, choice);
    if (hindrance.value === null) withdraw();
  };
  document.addEventListener('click', () => void again(), { once: true, capture: true });
}

async function tell(made: PushSubscription, reminder: Reminder): Promise<void> {
  const mine = held.value;
  if (!mine) return;
  const told = await putReminder(mine.id, {
    reminder,
    zone: now.value.zone,
    startOfDay: state.value.startOfDay,
    language: language(),
    subscription: made.toJSON(),
  });
  batch(() => {
    nextAt.value = typeof told === 'object' ? told.next : null;
    hindrance.value = typeof told === 'object' ? null : told === 'refused' ? 'no-service' : told;
  });
  if (hindrance.value === null && phone.value.get('renewal-due')) remember('renewal-due', false);
}

async function end(how: Pick<Held, 'resting' | 'over'>): Promise<void> {
  if (!held.value) return;
  remember('reminder', { id: held.value.id, ...how, owed: true } satisfies Held);
  nextAt.value = null;
  await unsubscribe().catch(() => {});
  await settle();
}

async function settle(): Promise<void> {
  const mine = held.value;
  if (mine && (await dropReminder(mine.id))) {
    const { owed: _, ...rest } = mine;
    remember('reminder', rest.over ? null : rest);
  }
}

function hinder(by: Hindrance): false {
  hindrance.value = by;
  return false;
}

/** What the server knows this phone's reminder by: 192 random bits, made here, told to nobody else. */
export const newName = (): string => textOf(crypto.getRandomValues(new Uint8Array(24)));

export const heldName = (): string | null => held.value?.id ?? null;
