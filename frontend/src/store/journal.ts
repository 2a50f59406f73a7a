// The journal on this phone: append, read all, hear of what other tabs wrote. A fact counts as kept only when the disk
// has it (`durability: 'strict'`; browsers' default may lose the last seconds in a power cut).

import { type Kept, read } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';
import { type Database, type Interruptions, openDatabase } from './database.ts';
import { bringInto, eraseAll } from './keeping.ts';
import { letGo, spare, spared, sparedTexts } from './spare.ts';

/** Why a fact could not be kept: no room on the phone, or the browser does not let us. */
export type Refusal = 'full' | 'refused';

export class NotKept extends Error {
  readonly why: Refusal;
  constructor(why: Refusal, cause: unknown) {
    super(`not kept: ${why}`, { cause });
    this.why = why;
  }
}

export interface Opening {
  readonly facts: readonly Kept[];
  readonly plans: Readonly<Record<string, Plan>>;
  readonly phone: ReadonlyMap<string, unknown>;
}

const CHANNEL = 'thaw-journal';
const ERASED = 'erased';
const PATIENCE = 3000; // milliseconds

export class Journal {
  readonly #tell: Interruptions;
  readonly #others: BroadcastChannel | null;
  #database: Promise<Database> | null = null;
  /** What comes late, an answer on its way or a look at what other tabs wrote, makes no database anew. */
  #erased = false;

  constructor(tell: Interruptions) {
    this.#tell = tell;
    this.#others = channel();
  }

  /** Everything that is needed to show the first screen. Rejects when storage is refused. */
  async open(): Promise<Opening> {
    const opening = await this.read();
    const { facts, plans } = await this.#takeIn();
    return { ...opening, facts: [...opening.facts, ...facts], plans: { ...plans, ...opening.plans } };
  }

  /** Everything on this phone, in one transaction; also for hearing of other tabs. */
  read(): Promise<Opening> {
    return this.#with(async (db) => {
      const all = db.transaction(['facts', 'plans', 'phone']);
      const [facts, plans, keys, values] = await Promise.all([
        all.objectStore('facts').getAll(),
        all.objectStore('plans').getAll(),
        all.objectStore('phone').getAllKeys(),
        all.objectStore('phone').getAll(),
      ]);
      return {
        facts: facts.map(read).filter((fact) => fact !== null),
        plans: Object.fromEntries(plans.map((plan) => [plan.digest, plan])),
        phone: new Map(keys.map((key, i) => [key, values[i]])),
      };
    });
  }

  /**
   * Keeps facts durably, all or none, with the plan texts that beginnings among them name. The same fact may be given again: a retry replays, it never doubles.
   * Throws NotKept; the facts then lie in the spare place, if there is one, and are taken in at the next opening. So do
   * those that the database takes long over: the app may be closed before it answers.
   */
  async append(facts: readonly Kept[], texts: readonly Plan[] = []): Promise<void> {
    let aside = false;
    const slow = setTimeout(() => {
      aside = true;
      spare(facts, texts);
    }, PATIENCE);
    try {
      await this.#with(async (db) => {
        const write = db.transaction(['facts', 'plans'], 'readwrite', { durability: 'strict' });
        write.done.catch(() => {}); // awaited below, unless a put throws first
        try {
          const puts = [
            ...texts.map((text) => write.objectStore('plans').put(text)),
            ...facts.map((fact) => write.objectStore('facts').put(fact)),
          ];
          write.commit?.(); // in the same breath, where the browser can: a page closed right after the tap keeps it too
          await Promise.all(puts);
        } catch (reason) {
          abort(write); // else what was put before would be kept alone
          throw reason;
        }
        await write.done;
      });
    } catch (cause) {
      spare(facts, texts);
      throw notKept(cause);
    } finally {
      clearTimeout(slow);
    }
    if (aside) letGo(facts, texts);
    this.#others?.postMessage('facts');
  }

  /** Keeps an offered plan's text, and lets go of texts that no round was begun with and nobody offers any more. */
  async keepOffered(text: Plan, offered: ReadonlySet<string>): Promise<void> {
    await this.#with(async (db) => {
      const write = db.transaction(['facts', 'plans'], 'readwrite', { durability: 'strict' });
      const plans = write.objectStore('plans');
      const begun = new Set(
        (await write.objectStore('facts').getAll()).map((fact) => (fact as { digest?: unknown }).digest),
      );
      for (const digest of await plans.getAllKeys())
        if (!offered.has(digest) && !begun.has(digest)) await plans.delete(digest);
      await plans.put(text);
      await write.done;
    });
  }

  /** Adds a copy's facts and texts to what is here, all or none. Throws NotKept; then nothing has changed. */
  async bringIn(facts: readonly Kept[], texts: readonly Plan[]): Promise<void> {
    try {
      await this.#with((db) => bringInto(db, facts, texts));
    } catch (cause) {
      throw notKept(cause);
    }
    this.#others?.postMessage('facts');
  }

  /** Nothing is left on this phone, and the other tabs begin anew. */
  async erase(): Promise<void> {
    (await this.#database?.catch(() => null))?.close();
    this.#database = null;
    this.#erased = true;
    try {
      await eraseAll();
    } catch (reason) {
      this.#erased = false;
      throw reason;
    }
    this.#others?.postMessage(ERASED);
  }

  async keepForPhone(key: string, value: unknown): Promise<void> {
    await this.#with(async (db) => {
      const write = db.transaction('phone', 'readwrite');
      const put = write.store.put(value, key);
      write.commit?.();
      await Promise.all([put, write.done]);
    });
  }

  /** Calls back when another tab has written. */
  hear(changed: () => void): void {
    this.#others?.addEventListener('message', ({ data }) => (data === ERASED ? location.replace('/') : changed()));
  }

  /** What could not be kept last time, now kept. */
  async #takeIn(): Promise<PutBy> {
    const waiting = putBy();
    if (waiting.facts.length === 0) return waiting;
    const texts = Object.values(waiting.plans);
    try {
      await this.append(waiting.facts, texts);
      letGo(waiting.facts, texts);
    } catch {
      // They stay where they are, and are shown all the same.
    }
    return waiting;
  }

  /** Runs the work; when the connection was lost (phones do that to apps in the background), opens once more. */
  async #with<T>(work: (db: Database) => Promise<T>): Promise<T> {
    if (this.#erased) throw new Error('erased');
    try {
      return await work(await this.#connection());
    } catch (reason) {
      if (!(reason instanceof DOMException) || !LOST.has(reason.name)) throw reason;
      this.#database = null;
      return await work(await this.#connection());
    }
  }

  #connection(): Promise<Database> {
    this.#database ??= openDatabase(this.#tell).catch((reason: unknown) => {
      this.#database = null;
      throw reason;
    });
    return this.#database;
  }
}

function notKept(cause: unknown): NotKept {
  return new NotKept(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused', cause);
}

type PutBy = Pick<Opening, 'facts' | 'plans'>;

/** What waits in the spare place: all there is, where the database cannot be opened. */
export function putBy(): PutBy {
  return { facts: spared(), plans: Object.fromEntries(sparedTexts().map((text) => [text.digest, text])) };
}

/** Null where there is none, and where it is refused together with all storage. */
function channel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The database did so itself.
  }
}

const LOST = new Set(['InvalidStateError', 'UnknownError', 'AbortError']);
