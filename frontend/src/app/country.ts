// Whose help lines are shown first. A short number means nothing in another country, so it goes by where the phone is
// (its time zone) before where it was bought (its language), and the person may change it.
import { computed } from '@preact/signals';
import { now } from './clock.ts';
import { help } from './help.ts';
import { phone, remember } from './life.ts';

/** Places with a code of their own where another country's emergency number and crisis line are theirs as well. */
const AS_IN: Readonly<Record<string, readonly string[]>> = { US: ['PR', 'VI', 'GU', 'AS', 'MP'] };

/** A country's code, or '' when the phone does not say. */
export const region = computed(() => {
  const chosen = phone.value.get('country');
  if (typeof chosen === 'string') return chosen;
  const { zone } = now.value;
  const { countries } = help.value;
  const here =
    countries.find(({ code }) => zonesOf(code).includes(zone)) ??
    countries.find(({ code }) => AS_IN[code]?.some((place) => zonesOf(place).includes(zone)));
  if (here) return here.code;
  const home = localeOf(navigator.language)?.region ?? '';
  // Somewhere that the list does not have: the numbers of home are other numbers there.
  const away = !/^(UTC|GMT|Etc\/.*)$/.test(zone) && zonesOf(home).length > 0 && !zonesOf(home).includes(zone);
  return away ? '' : home;
});

/** The emergency numbers of that country. */
export const emergencyHere = computed<readonly string[]>(
  () => help.value.countries.find(({ code }) => code === region.value)?.emergency ?? [],
);

export function chooseCountry(code: string): void {
  remember('country', code);
}

/** Not every browser tells the zones of a country; older ones tell them as a property. */
function zonesOf(code: string): readonly string[] {
  const country = localeOf('und', { region: code });
  return country?.getTimeZones?.() ?? country?.timeZones ?? [];
}

type Locale = Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] };

/** Null for what is no language and no country: nothing may stand between a person and help. */
function localeOf(tag: string, options?: Intl.LocaleOptions): Locale | null {
  try {
    return new Intl.Locale(tag, options);
  } catch {
    return null;
  }
}
