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

test.each([
  ['Europe/Madrid', 'ES'],
  ['Africa/Ceuta', 'ES'],
  ['Atlantic/Canary', 'ES'],
  ['Atlantic/Azores', 'PT'],
  ['Europe/Zurich', 'CH'],
  ['Europe/Oslo', 'NO'],
  ['Atlantic/Reykjavik', 'IS'],
  ['America/Toronto', 'CA'],
  ['America/New_York', 'US'],
  ['America/Mexico_City', 'MX'],
  ['America/Santiago', 'CL'],
  ['Asia/Hong_Kong', 'HK'],
  ['Asia/Taipei', 'TW'],
  ['Asia/Kuala_Lumpur', 'MY'],
  ['Australia/Perth', 'AU'],
  ['Africa/Johannesburg', 'ZA'],
  ['Asia/Karachi', ''], // not in the list: the numbers of the phone's language are other numbers there
  ['UTC', 'GB'], // a browser that does not say where it is
  ['Etc/GMT-1', 'GB'],
])('in %s the lines of %s come first', async (zone, code) => {
  vi.stubGlobal('navigator', { language: 'en-GB' });
  const { life } = await newTab();
  await life.open();
  const { now } = await import('../../src/app/clock.ts');
  now.value = { ...now.value, zone };
  const { region } = await import('../../src/app/country.ts');
  expect(region.value).toBe(code);
});
