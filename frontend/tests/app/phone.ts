// A phone without a screen: storage as browsers have it, and pages of Thaw that open on it, each with a memory of its
// own, as tabs have.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

type Life = typeof import('../../src/app/life.ts');
type Offers = typeof import('../../src/app/offers.ts');

/** One page's rooms, freshly loaded. The page itself comes after them: only what starts in it asks for it. */
export interface Tab {
  readonly life: Life;
  readonly offers: Offers;
}

/** Empty storage, no network. */
export function newPhone(): void {
  globalThis.indexedDB = new IDBFactory();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no network');
  });
  vi.stubGlobal('caches', cachesOf());
}

export async function newTab(): Promise<Tab> {
  vi.stubGlobal('document', undefined);
  vi.resetModules();
  const life = await import('../../src/app/life.ts');
  const offers = await import('../../src/app/offers.ts');
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  return { life, offers };
}

/** A server that answers these paths; everything else is no network. Gives what is asked for, as it is asked. */
export function serve(answers: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const path = address.replace(/\?.*/, '');
    if (path in answers) return Response.json(answers[path]);
    throw new TypeError('no network');
  });
  return asked;
}

/** The browser's caches, by the rules that matter here: one answer an address, whole addresses as keys. */
function cachesOf(): Pick<CacheStorage, 'open'> {
  const all = new Map<string, Map<string, string>>();
  const whole = (path: string): string => new URL(path, 'https://thaw.example').href;
  const open = async (name: string) => {
    const kept = all.get(name) ?? new Map<string, string>();
    all.set(name, kept);
    return {
      match: async (path: string) => {
        const text = kept.get(whole(path));
        return text === undefined ? undefined : new Response(text);
      },
      put: async (path: string, answer: Response) => void kept.set(whole(path), await answer.text()),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      delete: async (path: string) => kept.delete(whole(path)),
    };
  };
  return { open } as unknown as Pick<CacheStorage, 'open'>;
}
