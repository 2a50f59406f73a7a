// The database for those who come second: the worker, and a page that asks what the worker wrote. They take it as it is:
// they neither make it nor change its shape, they let go at once, and they stand in nobody's way.
import { openDB } from 'idb';
import type { Kept } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';
import { type Database, NAME, type Shelves } from './database.ts';

export interface Found {
  readonly facts: readonly Kept[];
  readonly plans: Readonly<Record<string, Plan>>;
  readonly phone: ReadonlyMap<string, unknown>;
}

/** Everything on this phone. Rejects where there is no journal yet, or none to be had. */
export function readAside(): Promise<Found> {
  return aside(async (db) => {
    const all = db.transaction(['facts', 'plans', 'phone']);
    const phone = all.objectStore('phone');
    const [facts, plans, keys, values] = await Promise.all([
      all.objectStore('facts').getAll(),
      all.objectStore('plans').getAll(),
      phone.getAllKeys(),
      phone.getAll(),
    ]);
    return {
      facts,
      plans: Object.fromEntries(plans.map((plan) => [plan.digest, plan])),
      phone: new Map(keys.map((key, i) => [key, values[i]])),
    };
  });
}

/** One thing that this phone remembers. */
export const readPhone = (key: string): Promise<unknown> => aside((db) => db.get('phone', key));

export async function writePhone(key: string, value: unknown): Promise<void> {
  await aside((db) => db.put('phone', value, key));
}

async function aside<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDB<Shelves>(NAME, undefined, {
    upgrade: (_db, _from, _to, making) => {
      making.done.catch(() => {}); // it is `openDB` that rejects
      making.abort(); // there is none, and it is left so
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
