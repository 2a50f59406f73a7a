// The worker's part of a reminder, on a real database (in memory) and a shelf for notifications that keeps the platform's
// rules: without a `navigate` Safari throws, and what is shown stays until it is closed.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fact } from '../../src/journal/facts.ts';
import { notToday, type PushGiven, pushIn, remind, renewalDue, type Shelf } from '../../src/nudge-worker.ts';
import { readPhone } from '../../src/store/aside.ts';
import { openDatabase } from '../../src/store/database.ts';
import { nudgeWords } from '../../src/texts/nudge.ts';
import { DAY, Life, START } from '../journal/life.ts';

const { words } = nudgeWords('en');
const HOME = 'https://thaw.example/?from=nudge';
const BOTH = [
  { action: 'not-today', title: 'Not today' },
  { action: 'change', title: 'Change or stop' },
];
const silent = { heldElsewhere: () => {}, handedOver: () => {} };

interface Standing {
  readonly title: string;
  readonly options: Record<string, unknown>;
}

class Screen implements Shelf {
  standing: Standing[] = [];
  async showNotification(title: string, options: Record<string, unknown>): Promise<void> {
    if (typeof options['navigate'] !== 'string' || options['navigate'] === '') throw new TypeError('no navigate');
    structuredClone(options);
    this.standing.push({ title, options });
  }
  async getNotifications() {
    return this.standing.map((one) => ({
      data: one.options['data'],
      close: () => {
        this.standing = this.standing.filter((other) => other !== one);
      },
    }));
  }
  get said(): unknown {
    return this.standing.at(-1)?.options['body'];
  }
}

function pushed(kind = 'plain', token = ''): PushGiven {
  const notification = {
    title: 'Thaw',
    body: 'Neutral.',
    navigate: HOME,
    lang: 'en',
    dir: 'ltr',
    data: { kind, ...(token && { token }) },
  };
  return { data: { json: () => ({ web_push: 8030, mutable: true, notification }) } };
}

/** A phone on which somebody lived until now. */
async function lived(live: (life: Life) => Life, kept: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const life = new Life();
  life.at = START - 4 * DAY;
  life.zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  live(life);
  const db = await openDatabase(silent);
  for (const fact of life.facts as Fact[]) await db.put('facts', fact);
  for (const plan of Object.values(life.plans)) await db.put('plans', plan);
  for (const [key, value] of Object.entries(kept)) await db.put('phone', value, key);
  db.close();
}

let screen = new Screen();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('location', { origin: 'https://thaw.example' });
  vi.stubGlobal('fetch', () => {
    throw new Error('a reminder fetches nothing');
  });
  screen = new Screen();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what is shown', () => {
  test('words from this phone’s own day, with a way to decline where something is offered', async () => {
    await lived((life) => life.begins().lives(4));
    await remind(pushed(), screen);
    expect(screen.said).toBe(words.plain);
    expect(screen.standing[0]).toMatchObject({
      title: 'Thaw',
      options: { navigate: HOME, tag: 'thaw', lang: 'en', actions: BOTH },
    });
  });

  test('a day that has something in it is acknowledged, and asked nothing', async () => {
    await lived((life) => life.begins().lives(4).does());
    await remind(pushed(), screen);
    expect(screen.said).toBe(words.marked);
    expect(screen.standing[0]?.options['actions']).toEqual([BOTH[1]]);
  });

  test('"not today" is kept for the day, on this phone', async () => {
    await lived((life) => life.begins().lives(4));
    await notToday();
    await remind(pushed(), screen);
    expect(screen.said).toBe(words.resting);
    expect(await readPhone('not-today')).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('one reminder at a time', async () => {
    await lived((life) => life.begins());
    await remind(pushed(), screen);
    vi.setSystemTime(START + 1000);
    await remind(pushed('last'), screen);
    expect(screen.standing).toHaveLength(1);
    expect(screen.said).toBe(words.last);
  });

  test('Safari’s own form, without data in the event', async () => {
    await lived((life) => life.begins().lives(4).does());
    const notification = { title: 'Thaw', body: 'Neutral.', lang: 'en', data: { kind: 'plain' }, navigate: HOME };
    await remind({ data: null, notification }, screen);
    expect(screen.said).toBe(words.marked);
    expect(screen.standing[0]?.options['navigate']).toBe(HOME);
  });

  test.each<[string, PushGiven]>([
    ['nothing', {}],
    ['no data', { data: null }],
    ['a text', { data: { json: () => JSON.parse('hello') } }],
    ['a number', { data: { json: () => 7 } }],
    ['null', { data: { json: () => null } }],
    ['other things', { data: { json: () => ({ notification: { title: 3, body: {}, data: 'x', navigate: null } }) } }],
  ])('a push that brings %s still shows a plain sentence that leads home', async (_name, given) => {
    expect(pushIn(given)).toMatchObject({ title: 'Thaw', body: words.plain, kind: 'plain', navigate: HOME, token: '' });
    await remind(given, screen);
    expect(screen.said).toBe(words.plain);
  });
});

describe('when the journal cannot be had', () => {
  test('none there yet: the sentence of the push, and no database is made', async () => {
    await remind(pushed(), screen);
    expect(screen.said).toBe('Neutral.');
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('a newer shape of it: taken as it is, and left as it is', async () => {
    await lived((life) => life.begins().lives(4).does());
    const newer = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open('thaw', 7);
      open.onsuccess = () => done(open.result);
    });
    newer.close();
    await remind(pushed(), screen);
    expect(screen.said).toBe(words.marked);
    expect(await indexedDB.databases()).toEqual([{ name: 'thaw', version: 7 }]);
  });

  test('held busy: after three seconds the sentence of the push, and not before', async () => {
    await lived((life) => life.begins().lives(4).does());
    const db = await openDatabase(silent);
    const held = db.transaction(['facts', 'phone'], 'readwrite');
    let holding = true;
    const hold = (async () => {
      while (holding) await held.objectStore('facts').count();
    })();
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START });
    const reminding = remind(pushed(), screen);
    await vi.advanceTimersByTimeAsync(2900);
    expect(screen.standing).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(screen.said).toBe('Neutral.');
    await vi.advanceTimersByTimeAsync(3100); // nor is the browser kept waiting for what is noted down
    await reminding;
    vi.useRealTimers();
    holding = false;
    await hold;
    db.close();
  });

  test('refused: the sentence of the push', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await remind(pushed(), screen);
    expect(screen.said).toBe('Neutral.');
  });
});

describe('what is noted down', () => {
  test('that it came, and which one it was; after it was shown', async () => {
    await lived((life) => life.begins());
    const show = screen.showNotification.bind(screen);
    let before: unknown = 'unread';
    screen.showNotification = async (title, options) => {
      before = await readPhone('reached');
      await show(title, options);
    };
    await remind(pushed('now', 'a-token'), screen);
    expect(before).toBeUndefined();
    expect(screen.said).toBe(words.now);
    expect(await readPhone('reached')).toMatchObject({ token: 'a-token', at: expect.any(Number) });
  });

  test('nothing, where nothing could be shown: then the phone shows the push by itself', async () => {
    await lived((life) => life.begins());
    const { data } = pushed();
    screen.showNotification = () => Promise.reject(new TypeError('no permission'));
    await expect(remind({ data: data ?? null }, screen)).rejects.toThrow('no permission');
    expect(await readPhone('reached')).toBeUndefined();
  });

  test('that the subscription is due for renewal', async () => {
    await lived((life) => life.begins());
    await renewalDue();
    expect(await readPhone('renewal-due')).toBe(true);
  });
});
