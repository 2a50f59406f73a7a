import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../src/journal/facts.ts';
import type { Plan } from '../../src/journal/plan.ts';
import { openDatabase } from '../../src/store/database.ts';
import { Journal, NotKept } from '../../src/store/journal.ts';
import { spared } from '../../src/store/spare.ts';

const silent = { heldElsewhere: () => {}, handedOver: () => {} };
const fact = (id: string, kind = 'rested'): Kept => ({ id, kind, order: 1, at: 0, day: '2027-03-01', zone: 'UTC' });
const text = (digest: string): Plan => ({ digest }) as Plan;
const began = (id: string, digest: string): Kept =>
  ({ ...fact(id, 'began'), plan: 'p', digest, language: 'en' }) as Kept;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the journal on this phone', () => {
  test('what was appended is there at the next opening, kinds of a newer version untouched', async () => {
    const newer = { ...fact('b', 'sang'), song: { words: ['la'] } };
    await new Journal(silent).append([fact('a'), newer]);
    expect((await new Journal(silent).open()).facts).toEqual([fact('a'), newer]);
  });

  test('the same fact given again is one fact', async () => {
    const journal = new Journal(silent);
    await journal.append([fact('a')]);
    await journal.append([fact('a'), fact('b')]);
    expect((await journal.read()).facts.map((each) => each.id)).toEqual(['a', 'b']);
  });

  test('a fact is written with strict durability', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await new Journal(silent).append([fact('a')]);
    expect(asked.mock.calls.at(-1)?.[2]).toEqual({ durability: 'strict' });
  });

  test('a beginning and the plan text it names are kept together or not at all', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'plans') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    const journal = new Journal(silent);
    await expect(journal.append([began('a', 'x')], [text('x')])).rejects.toThrow(NotKept);
    vi.restoreAllMocks();
    expect((await journal.read()).facts).toEqual([]);
  });

  test('a text that a round was begun with outlives every other offer; one that nobody uses does not', async () => {
    const journal = new Journal(silent);
    await journal.append([began('a', 'begun')], [text('begun')]);
    await journal.keepOffered(text('old'), new Set(['old']));
    await journal.keepOffered(text('new'), new Set(['new']));
    expect(Object.keys((await journal.open()).plans).sort()).toEqual(['begun', 'new']);
  });

  test('a record that is no fact at all stays on the disk and out of the journal', async () => {
    const db = await openDatabase(silent);
    await db.put('facts', { id: 'odd', colour: 'blue' } as unknown as Kept);
    db.close();
    const journal = new Journal(silent);
    expect((await journal.open()).facts).toEqual([]);
    await journal.append([fact('a')]);
    expect(await (await openDatabase(silent)).getAllKeys('facts')).toEqual(['a', 'odd']);
  });
});

describe('when the phone does not play along', () => {
  test('a lost connection is opened once more, and the tap is kept', async () => {
    const journal = new Journal(silent);
    await journal.open();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await journal.append([fact('a')]);
    expect((await journal.read()).facts.map((each) => each.id)).toEqual(['a']);
  });

  test.each([
    ['full', 'QuotaExceededError'],
    ['refused', 'SecurityError'],
  ])('%s: said so, put by in the spare place, and taken in at the next opening', async (why, name) => {
    const journal = new Journal(silent);
    const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    await expect(journal.append([fact('a')])).rejects.toMatchObject({ why });
    expect(spared()).toEqual([fact('a')]);

    refusing.mockRestore();
    expect((await new Journal(silent).open()).facts).toEqual([fact('a')]);
    expect(spared()).toEqual([]);
    expect((await new Journal(silent).read()).facts).toEqual([fact('a')]);
  });

  test('a refused database rejects the opening, and a later try may succeed', async () => {
    const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const journal = new Journal(silent);
    await expect(journal.open()).rejects.toThrow();
    refusing.mockRestore();
    expect((await journal.open()).facts).toEqual([]);
  });

  test('where messages between tabs are refused together with storage, there is a journal all the same', async () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          throw new DOMException('no', 'SecurityError');
        }
      },
    );
    const journal = new Journal(silent);
    journal.hear(() => {});
    await journal.append([fact('a')]);
    expect((await journal.read()).facts).toEqual([fact('a')]);
  });

  test('a newer version in another tab gets the database at once, and we say so', async () => {
    const handedOver = vi.fn();
    await new Journal({ ...silent, handedOver }).open();
    const newer = await openDB('thaw', 2);
    expect(newer.version).toBe(2);
    expect(handedOver).toHaveBeenCalledOnce();
    newer.close();
  });

  test('an older version that does not let go is said, and waited for', async () => {
    await deleteDB('thaw');
    const old = await openDB('thaw', 1);
    const heldElsewhere = vi.fn();
    const opening = openDatabase({ ...silent, heldElsewhere }, 2);
    await vi.waitFor(() => expect(heldElsewhere).toHaveBeenCalledOnce());
    old.close();
    expect((await opening).version).toBe(2);
  });
});
