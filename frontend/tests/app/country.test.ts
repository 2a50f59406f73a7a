import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPhone, newTab } from './phone.ts';

beforeEach(newPhone);
afterEach(() => vi.unstubAllGlobals());

test.each(['en-US@posix', 'c', ''])(
  'a language that is no tag (%j) does not stand between a person and help',
  async (language) => {
    vi.stubGlobal('navigator', { language });
    const { life } = await newTab();
    await life.open();
    const { region } = await import('../../src/app/country.ts');
    expect(region.value).toBe('');
  },
);

test('a country that this browser cannot look up does not either', async () => {
  vi.stubGlobal('navigator', { language: 'en-GB' });
  const { life } = await newTab();
  await life.open();
  life.remember('help', {
    checked: '2026-11-22',
    countries: [{ code: 'not one', name: 'X', emergency: [], lines: [] }],
  });
  const { region } = await import('../../src/app/country.ts');
  expect(region.value).toBe('GB');
});
