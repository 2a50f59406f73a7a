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
    countries: [{ code: 'not one', name: 'X', emergency: ['1'], lines: [] }],
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
  ['FR', ['Indian/Reunion', 'Indian/Mayotte', 'America/Martinique', 'America/Guadeloupe', 'America/Cayenne']],
  ['FR', ['America/Marigot']],
  ['GB', ['Europe/London']],
  ['GR', ['Europe/Athens']],
  ['HK', ['Asia/Hong_Kong']],
  ['HU', ['Europe/Budapest']],
  ['IE', ['Europe/Dublin']],
  ['IL', ['Asia/Jerusalem']],
  ['IN', ['Asia/Kolkata', 'Asia/Calcutta']],
  ['IS', ['Atlantic/Reykjavik']],
  ['IT', ['Europe/Rome']],
  ['JP', ['Asia/Tokyo']],
  ['KE', ['Africa/Nairobi']],
  ['KR', ['Asia/Seoul']],
  ['MX', ['America/Mexico_City', 'America/Tijuana']],
  ['MY', ['Asia/Kuala_Lumpur', 'Asia/Kuching']],
  ['NG', ['Africa/Lagos']],
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
  ['', ['Asia/Karachi', 'Europe/Kyiv', 'Europe/Isle_of_Man', 'Pacific/Noumea', 'Pacific/Tahiti', 'Africa/Asmara']],
  // A browser that does not say where it is.
  ['GB', ['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT-1']],
])('the lines of %s come first in %s', async (code, zones) => {
  const { region, be } = await regionOf('en-GB');
  for (const zone of zones) {
    be(zone);
    expect(region.value, zone).toBe(code);
  }
});

// Names as a browser may have them that does not turn older ones into newer ones, or the other way round.
test.each([
  ['AR', 'America/Buenos_Aires'],
  ['AR', 'America/Argentina/ComodRivadavia'],
  ['IN', 'Asia/Calcutta'],
  ['IN', 'Asia/Kolkata'],
  ['US', 'America/Louisville'],
  ['US', 'America/Kentucky/Louisville'],
  ['US', 'US/Eastern'],
  ['CA', 'Canada/Pacific'],
  ['CA', 'America/Coral_Harbour'],
  ['AU', 'Australia/ACT'],
  ['BR', 'Brazil/East'],
  ['MX', 'America/Ensenada'],
  ['IS', 'Iceland'],
  ['IE', 'Eire'],
  ['GB', 'GB-Eire'],
  ['SG', 'Singapore'],
  ['', 'Africa/Asmera'],
  ['', 'Atlantic/Jan_Mayen'],
  ['', 'Antarctica/South_Pole'],
  ['', 'CET'],
  ['', 'EST'],
  ['', 'Mars/Base'],
  ['', 'America/Nowhere'],
  ['', 'constructor'],
  ['GB', '+01:00'],
  ['GB', ''],
])('%s by the name %j', async (code, zone) => {
  const { region, exactly } = await regionOf('en-GB');
  exactly(zone);
  expect(region.value).toBe(code);
});

test.each(['en-US', 'es-MX'])('where no browser tells zones, the clock decides: %s in Madrid', async (language) => {
  class Locale extends Intl.Locale {
    getTimeZones = undefined;
    timeZones = undefined;
  }
  vi.stubGlobal('Intl', new Proxy(Intl, { get: (of, name) => (name === 'Locale' ? Locale : Reflect.get(of, name)) }));
  const { region, be } = await regionOf(language);
  be('Europe/Madrid');
  expect(region.value).toBe('ES');
  be('Asia/Karachi');
  expect(region.value).toBe('');
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
  choose(null);
  expect(region.value).toBe('JP');
});

test('a list that holds no number, or none that is one, takes nothing from anybody', async () => {
  const { life, be } = await regionOf('en-GB');
  const { help, shipped } = await import('../../src/app/help.ts');
  be('Europe/Rome');
  const kept = (list: object) => {
    life.remember('help', list);
    return help.value === shipped ? 'came along' : 'kept';
  };
  const lines = { countries: [{ code: 'IT', name: 'Italy', emergency: ['112'], lines: [] }] };
  expect(kept({ checked: '2030-01-01', countries: [] })).toBe('came along');
  expect(kept({ nonsense: true })).toBe('came along');
  expect(kept({ checked: '2020-01-01', ...lines, own: false })).toBe('came along'); // an update brought a newer one
  expect(kept({ checked: '2020-01-01', ...lines, own: true })).toBe('kept');
  expect(kept({ checked: '2020-01-01', ...lines })).toBe('kept'); // whose it is was not said then
  expect(kept({ checked: '2030-01-01', ...lines, own: false })).toBe('kept');
});

test('a country that a host added is found by its zones', async () => {
  const { region, be, life } = await regionOf('en-GB');
  life.remember('help', {
    checked: '2026-11-22',
    countries: [{ code: 'PK', name: 'Pakistan', zones: ['Asia/Karachi'], emergency: ['15'], lines: [] }],
  });
  be('Asia/Karachi');
  expect(region.value).toBe('PK');
  be('Europe/Madrid'); // not in this list
  expect(region.value).toBe('');
});

test('a host’s own lines for a place come before those of the country that it borrows from', async () => {
  const { region, be, life } = await regionOf('es-PR');
  const lines = { emergency: ['911'], lines: [] };
  life.remember('help', {
    checked: '2026-11-22',
    countries: [
      { code: 'US', name: 'United States', ...lines },
      { code: 'PR', name: 'Puerto Rico', zones: ['America/Puerto_Rico'], ...lines },
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
  const exactly = (zone: string): void => {
    now.value = { ...now.value, zone };
  };
  return { region, be, exactly, choose, life };
}
