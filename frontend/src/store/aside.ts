// The database for those who come second: the worker, and a page that asks what the worker wrote. They take it as it is:
// they neither make it nor change its shape, they let go at once, and they stand in nobody's way. Plain IndexedDB: the
// worker is started anew for every reminder, and comes along on a first visit.
import type { Kept } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';
import { NAME } from './name.ts';

export interface Found {
  readonly facts: readonly Kept[];
  readonly plans: Readonly<Record<string, Plan>>;
  readonly phone: ReadonlyMap<string, unknown>;
}

/** Everything on this phone. Rejects where there is no journal yet, or none to be had. */
export function readAside(): Promise<Found> {
  return aside(async (db) => {
    const shelf = shelves(db, 'readonly');
    const [facts, plans, keys, values] = await Promise.all([
      told<Kept[]>(shelf('facts').getAll()),
      told<Plan[]>(shelf('plans').getAll()),
      told(shelf('phone').getAllKeys()),
      told<unknown[]>(shelf('phone').getAll()),
    ]);
    return {
      facts,
      plans: Object.fromEntries(plans.map((plan) => [plan.digest, plan])),
      phone: new Map(keys.map((key, i) => [String(key), values[i]])),
    };
  });
}

/** One thing that this phone remembers. */
export const readPhone = (key: string): Promise<unknown> =>
  aside((db) => told(shelves(db, 'readonly')('phone').get(key)));

export async function writePhone(key: string, value: unknown): Promise<void> {
  await aside((db) => {
    const shelf = shelves(db, 'readwrite')('phone');
    shelf.put(value, key);
    return done(shelf.transaction);
  });
}

function shelves(db: IDBDatabase, mode: IDBTransactionMode): (name: string) => IDBObjectStore {
  const all = db.transaction(['facts', 'plans', 'phone'], mode);
  return (name) => all.objectStore(name);
}

async function aside<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(NAME);
  opening.onupgradeneeded = () => opening.transaction?.abort(); // there is none, and it is left so
  const db = await told(opening);
  db.onversionchange = () => db.close();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function told<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((known, refused) => {
    request.onsuccess = () => known(request.result);
    request.onerror = () => refused(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((known, refused) => {
    transaction.oncomplete = () => known();
    transaction.onabort = () => refused(transaction.error);
  });
}
