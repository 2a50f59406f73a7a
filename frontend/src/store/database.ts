// The one IndexedDB database of this phone. Changes to its shape are additive only: an old page and a new one may both
// be open, and neither may lose what the other wrote.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Kept } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';
import { NAME } from './name.ts';

export interface Shelves extends DBSchema {
  /** The journal. Append-only. Records of unknown kinds stay as they are. */
  facts: { key: string; value: Kept };
  /** Plan texts by digest: a round keeps the text with which it was begun (rule 8). */
  plans: { key: string; value: Plan };
  /** What belongs to this phone and is no fact: the plans last offered, help lines, the install hint, its reminder,
   * the guide that is under way. */
  phone: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Shelves>;

/** What may come between the app and its database; each is told in plain words. */
export interface Interruptions {
  /** An older version of Thaw is open in another tab and holds the database; opening waits for it. */
  readonly heldElsewhere: () => void;
  /** A newer version in another tab needs the database: ours is closed already, facts wait in memory. */
  readonly handedOver: () => void;
}

const VERSION = 1;

/** Opens the database; rejects when the browser refuses (storage switched off, some private windows, a broken disk). */
export function openDatabase(tell: Interruptions, version = VERSION): Promise<Database> {
  return openDB<Shelves>(NAME, version, {
    upgrade(db, from) {
      if (from >= 1) return;
      db.createObjectStore('facts', { keyPath: 'id' });
      db.createObjectStore('plans', { keyPath: 'digest' });
      db.createObjectStore('phone');
    },
    blocked: () => tell.heldElsewhere(),
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      tell.handedOver();
    },
  });
}
