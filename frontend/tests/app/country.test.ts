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
  ['AR', ['America/Argentina/Buenos_Aires', 'America/Argentina/Ushuaia']],
  ['AT', ['Europe/Vienna']],
  ['AU', ['Australia/Sydney', 'Australia/Perth']],
  ['BE', ['Europe/Brussels']],
  ['BR', ['America/Sao_Paulo', 'America/Manaus']],
  ['CA', ['America/Toronto', 'America/Vancouver', 'America/St_Johns']],
  ['CH', ['Europe/Zurich']],
  ['CL', ['America/Santiago', 'Pacific/Easter']],
  ['CO', ['America/Bogota']],
  ['CZ', ['Europe/Prague']],
  ['DE', ['Europe/Berlin', 'Europe/Busingen']],
  ['DK', ['Europe/Copenhagen']],
  ['ES', ['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary']],
  ['FI', ['Europe/Helsinki']],
  ['FR', ['Europe/Paris']],
  ['GB', ['Europe/London']],
  ['GR', ['Europe/Athens']],
  ['HK', ['Asia/Hong_Kong']],
  ['HU', ['Europe/Budapest']],
  ['IE', ['Europe/Dublin']],
  ['IL', ['Asia/Jerusalem']],
  ['IN', ['Asia/Kolkata']],
  ['IS', ['Atlantic/Reykjavik']],
  ['IT', ['Europe/Rome']],
  ['JP', ['Asia/Tokyo']],
  ['KE', ['Africa/Nairobi']],
  ['KR', ['Asia/Seoul']],
  ['MX', ['America/Mexico_City', 'America/Tijuana']],
  ['MY', ['Asia/Kuala_Lumpur', 'Asia/Kuching']],
  ['NL', ['Europe/Amsterdam']],
  ['NO', ['Europe/Oslo']],
  ['NZ', ['Pacific/Auckland', 'Pacific/Chatham']],
  ['PE', ['America/Lima']],
  ['PH', ['Asia/Manila']],
  ['PL', ['Europe/Warsaw']],
  ['PT', ['Europe/Lisbon', 'Atlantic/Azores', 'Atlantic/Madeira']],
  ['SE', ['Europe/Stockholm']],
  ['SG', ['Asia/Singapore']],
  ['TH', ['Asia/Bangkok']],
  ['TR', ['Europe/Istanbul']],
  ['TW', ['Asia/Taipei']],
  ['US', ['America/New_York', 'America/Anchorage', 'Pacific/Honolulu', 'America/Indiana/Indianapolis']],
  ['US', ['America/Puerto_Rico', 'America/St_Thomas', 'Pacific/Guam', 'Pacific/Pago_Pago', 'Pacific/Saipan']],
  ['ZA', ['Africa/Johannesburg']],
  // Not in the list: the numbers of the phone's language are other numbers there.
  ['', ['Asia/Karachi', 'Africa/Lagos', 'Indian/Reunion', 'America/Martinique', 'Europe/Kyiv', 'Europe/Isle_of_Man']],
  // A browser that does not say where it is.
  ['GB', ['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT-1']],
])('the lines of %s come first in %s', async (code, zones) => {
  const { region, be } = await regionOf('en-GB');
  for (const zone of zones) {
    be(zone);
    expect(region.value, zone).toBe(code);
  }
});

test('each country is found from each of its zones', async () => {
  const { region, be } = await regionOf('en-GB');
  const { help } = await import('../../src/app/help.ts');
  for (const { code } of help.value.countries) {
    const zones = (new Intl.Locale('und', { region: code }) as Zoned).getTimeZones();
    for (const zone of zones) {
      be(zone);
      expect(region.value, zone).toBe(code);
    }
  }
});

test('where the phone is comes before its language, and a choice before both', async () => {
  const { region, be, choose } = await regionOf('de-DE');
  be('Europe/Rome');
  expect(region.value).toBe('IT');
  choose('DE');
  expect(region.value).toBe('DE');
  be('Asia/Tokyo');
  expect(region.value).toBe('DE');
  choose('');
  expect(region.value).toBe('');
});

test('a host’s own lines for a place come before those of the country that it borrows from', async () => {
  const { region, be, life } = await regionOf('es-PR');
  const lines = { emergency: ['911'], lines: [] };
  life.remember('help', {
    checked: '2026-11-22',
    countries: [
      { code: 'US', name: 'United States', ...lines },
      { code: 'PR', name: 'Puerto Rico', ...lines },
    ],
  });
  be('America/Puerto_Rico');
  expect(region.value).toBe('PR');
});

type Zoned = Intl.Locale & { getTimeZones(): string[] };

/** A phone in a language, to be taken to a zone: each is named as this browser names it, as a phone does. */
async function regionOf(language: string) {
  vi.stubGlobal('navigator', { language });
  const { life } = await newTab();
  await life.open();
  const { now } = await import('../../src/app/clock.ts');
  const { region, chooseCountry: choose } = await import('../../src/app/country.ts');
  const be = (zone: string): void => {
    const named = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    now.value = { ...now.value, zone: named };
  };
  return { region, be, choose, life };
}
