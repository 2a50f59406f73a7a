// Bringing in, and erasing: the two things that are done to the whole of what this phone keeps.
import type { Kept } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';
import type { Database } from './database.ts';
import { NAME } from './name.ts';

const CHUNK = 500; // facts handed to the database at a time; between two of them the page lives on

/**
 * Adds what is not there yet, all or none: closed in between, the phone is as it was. What is there stays as it is.
 */
export async function bringInto(db: Database, facts: readonly Kept[], plans: readonly Plan[]): Promise<void> {
  const write = db.transaction(['facts', 'plans'], 'readwrite', { durability: 'strict' });
  write.done.catch(() => {}); // awaited below, unless a put throws first
  try {
    await addNew(write.objectStore('plans'), plans, ({ digest }) => digest);
    await addNew(write.objectStore('facts'), facts, ({ id }) => id);
  } catch (reason) {
    try {
      write.abort();
    } catch {
      // The database did so itself.
    }
    throw reason;
  }
  await write.done;
}

interface Shelf<T> {
  getAllKeys(): Promise<string[]>;
  put(value: T): Promise<unknown>;
}

async function addNew<T>(shelf: Shelf<T>, all: readonly T[], nameOf: (one: T) => string): Promise<void> {
  const there = new Set(await shelf.getAllKeys());
  const lacking = all.filter((one) => !there.has(nameOf(one)));
  for (let from = 0; from < lacking.length; from += CHUNK)
    await Promise.all(lacking.slice(from, from + CHUNK).map((one) => shelf.put(one)));
}

/** Takes everything out of every place a browser has. Each by itself: one that is refused keeps none of the others. */
export async function eraseAll(): Promise<void> {
  await Promise.allSettled([...(await databases()).map(eraseDatabase), eraseCaches(), eraseCookies(), forgetWorkers()]);
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    try {
      globalThis[place].clear();
    } catch {
      // Refused altogether: there is nothing in it.
    }
  }
}

async function databases(): Promise<readonly string[]> {
  const found = (await indexedDB.databases?.().catch(() => [])) ?? [];
  return [...new Set([NAME, ...found.flatMap(({ name }) => name ?? [])])];
}

const PATIENCE = 5000; // milliseconds

/** Other tabs are asked by the browser to let go, and do; one that sleeps does when it wakes, and then it is gone. */
function eraseDatabase(name: string): Promise<void> {
  return new Promise((done, refused) => {
    setTimeout(done, PATIENCE);
    const gone = indexedDB.deleteDatabase(name);
    gone.onsuccess = () => done();
    gone.onerror = () => refused(gone.error);
  });
}

async function eraseCaches(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/** Thaw sets none; what stands before a host may have. */
async function eraseCookies(): Promise<void> {
  if (!('cookieStore' in globalThis)) return;
  for (const { name } of await cookieStore.getAll()) if (name !== undefined) await cookieStore.delete(name);
}

async function forgetWorkers(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}
