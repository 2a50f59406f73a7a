// The library comes when it is first needed, and is there without a network after that.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPhone, newTab, serve } from './phone.ts';

const given = {
  format: 1,
  language: 'en',
  title: 'Library',
  anchors: [{ id: 'lunch', text: 'after lunch' }],
  signals: [],
  messages: [],
  topics: [],
  cards: [],
  forms: [],
  bring: { opening: 'A page.', sections: [], questions: [] },
};

beforeEach(newPhone);
afterEach(() => vi.unstubAllGlobals());

async function opened() {
  const { life } = await newTab();
  await life.open();
  return import('../../src/app/library.ts');
}

test('it is asked for once an opening, and kept', async () => {
  const asked = serve({ '/api/library': given });
  const first = await opened();
  expect(asked).toEqual([]);
  await first.needLibrary();
  await first.needLibrary();
  expect(asked).toEqual(['/api/library?lang=en']);
  expect(first.library.value?.anchors[0]?.text).toBe('after lunch');
  serve({});
  const later = await opened();
  await later.needLibrary();
  expect(later.library.value?.anchors[0]?.text).toBe('after lunch');
});

test.each([['nothing'], [null], [{ ...given, anchors: 'lunch' }], [{ ...given, cards: [{ id: 'one' }] }]])(
  'what is no library (%j) takes nothing away',
  async (answer) => {
    serve({ '/api/library': given });
    await (await opened()).needLibrary();
    serve({ '/api/library': answer });
    const later = await opened();
    await later.needLibrary();
    expect(later.library.value?.anchors).toHaveLength(1);
  },
);

test('without a network it is asked for again the next time it is needed', async () => {
  serve({});
  const { needLibrary, library } = await opened();
  await needLibrary();
  expect(library.value).toBeNull();
  serve({ '/api/library': given });
  await needLibrary();
  expect(library.value).not.toBeNull();
});

test('once somebody has begun it is fetched in a quiet moment, and not again while it is held', async () => {
  const asked = serve({ '/api/library': given });
  const { life } = await newTab();
  await life.open();
  const { keepLibrary } = await import('../../src/app/library.ts');
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => idle());
  keepLibrary();
  await quiet();
  expect(asked).toEqual([]);
  life.give({ kind: 'began', plan: 'p', digest: 'd', language: 'en' });
  await vi.waitFor(() => expect(asked).toEqual(['/api/library?lang=en']));
  await quiet();
  document.dispatchEvent(new Event('online'));
  await quiet();
  expect(asked).toHaveLength(1);
});

/** Whatever is on its way has come. */
const quiet = (): Promise<void> => new Promise((done) => setImmediate(() => setImmediate(done)));
