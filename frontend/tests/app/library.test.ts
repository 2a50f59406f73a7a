// The library comes when it is first needed, and is there without a network after that.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPhone, newTab, serve } from './phone.ts';

const given = { format: 1, language: 'en', anchors: [{ id: 'lunch', text: 'after lunch' }] };

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

test.each([['nothing'], [null], [{ language: 'en', anchors: 'lunch' }]])(
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
