import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/journal/plan.ts';
import { openDatabase } from '../../src/store/database.ts';
import { spare, spared } from '../../src/store/spare.ts';
import { planOf } from '../journal/life.ts';
import { newPhone, newTab, type Tab } from './phone.ts';

const text: Plan = { ...planOf(14), digest: 'a'.repeat(64) };
const newer: Plan = { ...text, version: '2.0', digest: 'b'.repeat(64) };
const beginning = (plan: Plan) => ({ kind: 'began', plan: plan.id, digest: plan.digest, language: 'en' }) as const;
const silent = { heldElsewhere: () => {}, handedOver: () => {} };

beforeEach(newPhone);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function opened(): Promise<Tab> {
  const tab = await newTab();
  await tab.life.open();
  return tab;
}

/** A round with some facts after its beginning, kept. */
async function someDays({ life }: Tab): Promise<void> {
  await life.holdPlan(text, []);
  life.give(beginning(text));
  life.give({ kind: 'chose', about: 'theme', value: 'dark' });
  life.give({ kind: 'returned', round: life.state.value.round?.id ?? '', choice: 'carry-on' });
  await vi.waitFor(() => expect(life.unkept.value).toBe(false));
}

describe('a tap while the journal is still being read', () => {
  test('comes after everything that was there', async () => {
    await someDays(await opened());
    const { life } = await newTab();
    const opening = life.open();
    const id = life.give({ kind: 'rested' });
    expect(life.kept(id)).toBe(false);
    await opening;
    expect(life.state.value.phase.name).toBe('rest');
    await vi.waitFor(() => expect(life.kept(id)).toBe(true));
    expect((await opened()).life.state.value.phase.name).toBe('rest');
  });

  test('is not lost when the journal cannot be read', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const { life } = await newTab();
    const opening = life.open();
    life.give({ kind: 'chose', about: 'theme', value: 'dark' });
    await opening;
    expect(life.state.value.theme).toBe('dark');
  });
});

describe('a phone that does not play along', () => {
  const refuse = () =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });

  test('one that neither hands over the journal nor refuses it is said to be slow, until it answers', async () => {
    const db = await openDatabase(silent);
    const held = db.transaction('facts', 'readwrite').store; // whoever reads waits for it
    let holding = true;
    const hold = (async () => {
      while (holding) await held.count();
    })();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { life } = await newTab();
    const opened = life.open();
    await vi.advanceTimersByTimeAsync(3000);
    expect(life.blockedBy.value).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    expect(life.blockedBy.value).toBe('silent');
    vi.useRealTimers();
    holding = false;
    await hold;
    db.close();
    await opened;
    expect(life.blockedBy.value).toBeNull();
    expect(life.ready.value).toBe(true);
  });

  test('R8 a round that only the spare place could keep has its text at the next opening, and later in the journal', async () => {
    const refusing = refuse();
    const { life } = await opened();
    await life.holdPlan(text, []);
    life.give(beginning(text));
    await vi.waitFor(() => expect(spared()).toHaveLength(1));
    expect((await opened()).life.state.value.phase.name).toBe('today');
    refusing.mockRestore();
    expect((await opened()).life.state.value.phase.name).toBe('today');
    expect(spared()).toEqual([]);
    expect((await opened()).life.state.value.phase.name).toBe('today');
  });

  test('a fact is put by when the disk takes long, and let go once it is kept', async () => {
    const { life } = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let go = () => {};
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value) {
      const request = put.call(this, value);
      const alive = () => {
        if (held) this.getAllKeys().onsuccess = alive; // keeps the transaction open
      };
      let held = true;
      go = () => {
        held = false;
      };
      alive();
      return request;
    });
    life.give({ kind: 'rested' });
    await vi.waitFor(() => expect(go).not.toBe(undefined));
    await vi.advanceTimersByTimeAsync(5000);
    expect(spared()).toHaveLength(1);
    go();
    vi.useRealTimers();
    await vi.waitFor(() => expect(spared()).toEqual([]));
    expect(life.unkept.value).toBe(false);
  });

  test('the browser is asked to keep the journal once, not at each opening', async () => {
    const persist = vi.fn(async () => false);
    vi.stubGlobal('navigator', { storage: { persist } });
    const first = await opened();
    first.life.askToPersist('tab');
    expect(persist).not.toHaveBeenCalled();
    await someDays(first);
    const round = first.life.state.value.round?.id ?? '';
    const did = { kind: 'did', round, planDay: 1, cue: 'body', practice: 'walk', size: 'full' } as const;
    first.life.give({ ...did, on: first.life.state.value.today });
    await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
    await vi.waitFor(async () => expect((await opened()).life.phone.value.has('asked-to-persist-tab')).toBe(true));
    const second = await opened();
    second.life.askToPersist('tab');
    expect(persist).toHaveBeenCalledOnce();
    second.life.askToPersist('home-screen');
    expect(persist).toHaveBeenCalledTimes(2);
  });
});

describe('two tabs', () => {
  test('a round begun in the other tab, with a text that only it has, is a day here too', async () => {
    const here = await opened();
    const other = await opened();
    await other.life.holdPlan(text, []);
    other.life.give(beginning(text));
    await vi.waitFor(() => expect(here.life.state.value.phase.name).toBe('today'));
  });

  test('that both begin, each before it heard of the other, come to the same one round and lose nothing', async () => {
    const tabs = [await opened(), await opened()];
    for (const { life } of tabs) await life.holdPlan(text, []);
    for (const { life } of tabs) life.give(beginning(text)); // no message can pass between the two
    await vi.waitFor(() => {
      for (const { life } of tabs) expect(life.unkept.value).toBe(false);
    });
    const third = await opened();
    const round = third.life.state.value.round?.id ?? '';
    await vi.waitFor(() => {
      for (const { life } of tabs) expect(life.state.value.round?.id).toBe(round);
    });
    const did = { kind: 'did', round, planDay: 1, cue: 'body', practice: 'walk', size: 'full' } as const;
    tabs[0]?.life.give({ ...did, on: third.life.state.value.today });
    await vi.waitFor(() => {
      for (const { life } of [...tabs, third]) expect(life.state.value.phase).toMatchObject({ marks: [{ round }] });
    });
  });

  test('what the other tab wrote while this one was being opened is there', async () => {
    const other = await opened();
    await someDays(other);
    const here = await newTab();
    spare([{ id: 'put-by', kind: 'chose', order: 9, at: 0, day: '2027-06-01', zone: 'UTC' }]); // taken in first
    const read = IDBObjectStore.prototype.getAllKeys;
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementationOnce(function (this: IDBObjectStore) {
      other.life.give({ kind: 'rested' }); // it waits until the reading is done, and so is not in what is read
      return read.call(this);
    });
    await here.life.open();
    await vi.waitFor(() => expect(here.life.state.value.phase.name).toBe('rest'));
  });
});

test('what was chosen for this phone before the journal was read stays chosen', async () => {
  const { life } = await newTab();
  const opening = life.open();
  life.remember('country', 'ES');
  await opening;
  expect(life.phone.value.get('country')).toBe('ES');
});

test('R8 a text whose beginning still waits to be kept is not let go for a newer one', async () => {
  const { life } = await opened();
  await life.holdPlan(text, []);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  life.give(beginning(text));
  await vi.waitFor(() => expect(spared()).toHaveLength(1));
  full.mockRestore();
  await life.holdPlan(newer, []);
  const db = await openDatabase(silent);
  expect(await db.getAllKeys('plans')).toContain(text.digest);
  db.close();
});

test('R2 R9 a mark for today made in a window that slept goes to the day of the tap', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-06-01T12:00:00Z') });
  const { life } = await opened();
  await someDays({ life } as Tab);
  const { today, round } = life.state.value;
  vi.setSystemTime(new Date('2027-06-04T12:00:00Z'));
  const did = { kind: 'did', round: round?.id ?? '', planDay: 1, cue: 'body', practice: 'walk', size: 'full' } as const;
  life.give({ ...did, on: today });
  expect(life.state.value.today).toBe('2027-06-04');
  expect(life.state.value.phase).toMatchObject({ marks: [{ on: '2027-06-04', planDay: 1 }] });
  vi.useRealTimers();
});
