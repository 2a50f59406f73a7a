// Whose help lines are shown first. A short number means nothing in another country, so it goes by where the phone is
// (its time zone) before where it was bought (its language), and the person may change it.
import { computed } from '@preact/signals';
import zones from '../generated/zones.json';
import type { Country } from '../parts/lines.ts';
import { now } from './clock.ts';
import { help } from './help.ts';
import { phone, remember } from './life.ts';

/** Zones of a clock that stands nowhere. */
const NOWHERE = /^(UTC|GMT|UCT|Zulu|Universal|Greenwich|Etc\/.*|[+-].*|)$/;

/** Where the phone is by its clock: a country's code, '' for one that the list does not have, null when it does not say. */
export const here = computed<string | null>(() => {
  const { zone } = now.value;
  const { countries } = help.value;
  const code = countries.find(({ zones: theirs }) => theirs?.includes(zone))?.code ?? countryOf(zone);
  if (countries.some((each) => each.code === code)) return code;
  return NOWHERE.test(zone) ? null : '';
});

/** A country's code, or '' for anywhere else. */
export const region = computed(() => {
  const chosen = phone.value.get('country');
  return typeof chosen === 'string' ? chosen : (here.value ?? home());
});

/** That country, where the list has it, and its emergency numbers. */
export const countryHere = computed<Country | null>(
  () => help.value.countries.find(({ code }) => code === region.value) ?? null,
);

/** A country's code, '' for anywhere else; null for wherever the phone is. */
export function chooseCountry(code: string | null): void {
  remember('country', code);
}

/** By the table that came along: no browser tells for certain which country a zone lies in. */
function countryOf(zone: string): string {
  const [area = '', ...rest] = zone.split('/');
  const found = (zones as Readonly<Record<string, string | object>>)[area];
  if (typeof found === 'string') return found;
  const name = rest.join('/');
  const beginnings = Object.entries(found ?? {}).flatMap(([code, all]: [string, string]) =>
    all.split(' ').map((each) => ({ each, code })),
  );
  const [longest] = beginnings
    .filter(({ each }) => name.startsWith(each))
    .sort((a, b) => b.each.length - a.each.length);
  return longest?.code ?? '';
}

function home(): string {
  try {
    return new Intl.Locale(navigator.language).region ?? '';
  } catch {
    return ''; // no language at all: nothing may stand between a person and help
  }
}
