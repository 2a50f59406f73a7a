// The person's journal as the page sees it: facts and plan texts in memory, the state folded from them, and `give`,
// by which everything a person does becomes a fact. What is shown follows memory at once; the disk follows behind, and
// only then is a fact called kept.
import { batch, computed, effect, signal } from '@preact/signals';
import type { PlanMore } from '../generated/plan.ts';
import { localDay } from '../journal/day.ts';
import { type Clock, type Deed, type Kept, nextOrder, stamp } from '../journal/facts.ts';
import { foldOrdered, type State } from '../journal/fold.ts';
import { inOrder } from '../journal/order.ts';
import type { Plan } from '../journal/plan.ts';
import { Journal, NotKept, putBy } from '../store/journal.ts';
import { now, renew } from './clock.ts';
import { tell, untell } from './notes.ts';

export const facts = signal<readonly Kept[]>([]);
const plans = signal<Readonly<Record<string, Plan>>>({});
/** The person knows that this window keeps nothing: it is not said again at every tap. */
let inMemory = false;
const waiting = signal<ReadonlySet<string>>(new Set());

/** What a person did, and when. */
interface Tap {
  readonly id: string;
  readonly deed: Deed;
  readonly clock: Clock;
}
/** Taps from before the journal was read: which order they have is only known then. */
let early: readonly Tap[] = [];

/** What this phone remembers beside the journal: see store/database.ts. */
export const phone = signal<ReadonlyMap<string, unknown>>(new Map());
/** False until the journal was read (or was refused). */
export const ready = signal(false);
/** The facts in journal order, for what asks them itself. */
export const ordered = computed(() => inOrder(facts.value));
export const state = computed(() => foldOrdered(ordered.value, plans.value, now.value));
/** The text of the current round's plan. */
export const plan = computed(() => plans.value[state.value.round?.digest ?? ''] ?? null);
/** What else is known of its practices: comes later, and may be lacking (app/more.ts). */
export const more = signal<PlanMore | null>(null);
/** The digests of the plan texts on this phone. */
export const heldDigests = (): ReadonlySet<string> => new Set(Object.keys(plans.value));

/** What stands between the app and its journal: shown instead of the day, in plain words. */
export const blockedBy = signal<'elsewhere' | 'handedOver' | 'noStorage' | 'silent' | null>(null);

const journal = new Journal({
  heldElsewhere: () => {
    blockedBy.value = 'elsewhere';
  },
  handedOver: () => {
    blockedBy.value = 'handedOver';
  },
});

const PATIENCE = 4000; // milliseconds

/** Reads the journal; when the browser refuses, says so and goes on in memory, so that plan and help stay readable. */
export async function open(): Promise<void> {
  journal.hear(() => void reread()); // first, so that nothing another tab writes meanwhile goes unheard
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void reread());
  // Some browsers now and then neither open a database nor refuse it; a reload mends that.
  const patience = setTimeout(() => {
    blockedBy.value ??= 'silent';
  }, PATIENCE);
  try {
    const opening = await journal.open();
    batch(() => {
      facts.value = union(facts.value, opening.facts);
      plans.value = { ...opening.plans, ...plans.value };
      phone.value = new Map([...opening.phone, ...phone.value]);
      takeIn();
    });
    if (blockedBy.value === 'elsewhere' || blockedBy.value === 'silent') blockedBy.value = null;
  } catch {
    batch(() => {
      const found = putBy();
      facts.value = union(facts.value, found.facts);
      plans.value = { ...found.plans, ...plans.value };
      blockedBy.value = 'noStorage';
      takeIn();
    });
  }
  clearTimeout(patience);
  void keep();
}

/** From here on taps are stamped as they come. */
function takeIn(): void {
  ready.value = true;
  for (const tap of early) add(tap, state.value.startOfDay);
  early = [];
}

/** The person goes on in a window that keeps nothing. */
export function goOnInMemory(): void {
  inMemory = true;
  blockedBy.value = null;
  tell('no-storage');
}

/** What it would be like with this deed in it. */
export function foreseen(deed: Deed): State {
  const { startOfDay } = state.value;
  const fact = stamp(deed, now.value, '', nextOrder(facts.value), startOfDay);
  return foldOrdered([...ordered.value, fact], plans.value, now.value);
}

/** Stamps the deed at this instant, shows it, keeps it. Gives the fact's id. */
export function give(deed: Deed): string {
  const id = newId();
  const { today: seen, startOfDay } = state.value;
  batch(() => {
    const clock = renew();
    const today = localDay(clock.at, clock.zone, startOfDay);
    // What is for today is for the day of the tap, in a window that slept since it was drawn too.
    const tap = { id, deed: deed.kind === 'did' && deed.on === seen ? { ...deed, on: today } : deed, clock };
    waiting.value = new Set([...waiting.value, id]);
    if (ready.value) add(tap, startOfDay);
    else early = [...early, tap];
  });
  void keep();
  return id;
}

function add({ id, deed, clock }: Tap, startOfDay: number): void {
  facts.value = [...facts.value, stamp(deed, clock, id, nextOrder(facts.value), startOfDay)];
}

export const kept = (id: string): boolean => !waiting.value.has(id);
/** True while something shown is not yet on the disk: the page does not reload itself then. */
export const unkept = computed(() => waiting.value.size > 0);

/** Writes what waits; also the note's "Try again". */
export async function keep(): Promise<void> {
  const writing = facts.value.filter((fact) => waiting.value.has(fact.id));
  if (writing.length === 0) return;
  try {
    await journal.append(writing, begunWith(writing));
    const done = new Set(writing.map((fact) => fact.id));
    waiting.value = new Set([...waiting.value].filter((id) => !done.has(id)));
    untell('not-kept', 'full');
  } catch (reason) {
    if (inMemory || blockedBy.value === 'handedOver') return; // said already; it is put by, and taken in at the next opening
    tell(reason instanceof NotKept && reason.why === 'full' ? 'full' : 'not-kept');
  }
}

/** The text of a plan as this phone holds it, by digest. */
export const heldPlan = (digest: string): Plan | null => plans.value[digest] ?? null;

/**
 * Any text of the plan with this id, in this language if there is one: that of the current round, else one that came
 * from the server once.
 */
export function heldTextOf(id: string, language: string): Plan | null {
  const held = [plan.value, ...Object.values(plans.value)].filter((text) => text?.id === id);
  return held.find((text) => text?.language === language) ?? held[0] ?? null;
}

/** Keeps an offered plan's text, so that a round can be begun with it without the network. */
export async function holdPlan(text: Plan, offered: readonly string[]): Promise<void> {
  plans.value = { ...plans.value, [text.digest]: text };
  // A beginning that is not on the disk yet needs its text too.
  await journal.keepOffered(text, new Set([...offered, ...digestsIn(facts.value), text.digest])).catch(() => {});
}

/** Brings in a copy; throws NotKept, and then nothing has changed. */
export async function bringIn(brought: readonly Kept[], texts: readonly Plan[]): Promise<void> {
  await journal.bringIn(brought, texts);
  await reread();
}

/** Everything is taken from this phone, and from what this page still knew of it. */
export async function erase(): Promise<void> {
  batch(() => {
    waiting.value = new Set();
    facts.value = [];
    plans.value = {};
    phone.value = new Map();
    more.value = null;
  });
  await journal.erase();
}

/** The plan texts on this phone. */
export const heldPlans = (): readonly Plan[] => Object.values(plans.value);

export function remember(key: string, value: unknown): void {
  phone.value = new Map(phone.value).set(key, value);
  journal.keepForPhone(key, value).catch(() => {});
}

/**
 * Asks the browser, after something worth keeping exists, not to clear the journal when space runs short. Once in a tab
 * and once on the home screen, where the answer may be another one: some browsers ask the person each time.
 */
export function askToPersist(where: 'tab' | 'home-screen'): void {
  const asked = `asked-to-persist-${where}`;
  const stop = effect(() => {
    if (!facts.value.some((fact) => fact.kind === 'did') || unkept.value) return;
    queueMicrotask(() => stop());
    if (phone.value.has(asked)) return;
    remember(asked, true);
    navigator.storage?.persist?.().catch(() => {});
  });
}

/** The plan texts that beginnings name: they are kept in the same breath, so that no round is without its text. */
function begunWith(facts: readonly Kept[]): readonly Plan[] {
  return digestsIn(facts).flatMap((digest) => plans.value[digest] ?? []);
}

const digestsIn = (facts: readonly Kept[]): readonly string[] =>
  facts.flatMap((fact) => ('digest' in fact ? [String(fact.digest)] : []));

function reread(): Promise<void> {
  return journal
    .read()
    .then((found) => {
      const known = new Set(facts.value.map(({ id }) => id));
      if (found.facts.every(({ id }) => known.has(id))) return;
      batch(() => {
        facts.value = union(facts.value, found.facts);
        plans.value = { ...found.plans, ...plans.value }; // a round begun there brought its text along
      });
    })
    .catch(() => {}); // the next tap will tell
}

function union(a: readonly Kept[], b: readonly Kept[]): readonly Kept[] {
  return [...new Map([...a, ...b].map((fact) => [fact.id, fact])).values()];
}

/** 128 random bits. Not `randomUUID`: that one is missing where the page came by plain http. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
