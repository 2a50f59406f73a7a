// Dates, hours, languages and lists as people write them, by Intl.

/** An instant (UTC ms) as a language writes it; '' for what is none. */
export function shown(at: number, language: string, how: Intl.DateTimeFormatOptions): string {
  return Number.isFinite(at) ? new Intl.DateTimeFormat(inRegion(language), { ...how, timeZone: 'UTC' }).format(at) : '';
}

const regions = new Map<string, string>();

/** Dates and hours are written as where the phone is at home, in each language: half past eight, 8:30 or 8:30 AM. */
export function liveIn(tags: readonly string[]): void {
  regions.clear();
  for (const tag of tags) {
    const [code, region] = /^([a-z]{2,3})-(?:[a-z]{4}-)?([a-z]{2}|\d{3})$/i.exec(tag)?.slice(1) ?? [];
    if (code && region && !regions.has(code)) regions.set(code, `${code}-${region}`);
  }
}

/** A language's tag as this phone's region writes it; the tag itself where the phone names none. */
export const inRegion = (language: string): string => regions.get(language.split('-')[0] ?? '') ?? language;

/** A date as people write it: '22 November 2026'. Takes a year or a month alone too. '' for what is not a date. */
export function dateWords(date: string, language: string): string {
  const parts = date.split('-').length;
  return shown(Date.parse(date), language, {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
  });
}

/** A full hour as the person's language writes it. */
export function hourWords(hour: number, language: string): string {
  return shown(hour * 3_600_000, language, { hour: 'numeric', minute: '2-digit' });
}

/** The name of a language, in another. Its code when this phone knows no name. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A country's name in a language; '' where the browser's tables do not have it. */
export function regionName(code: string, language: string, short = code === 'HK'): string {
  try {
    const style = short ? 'short' : 'long'; // in full, that one is "Hong Kong SAR China", and stands under another letter
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style }).of(code) ?? '';
  } catch {
    return '';
  }
}

/** "a, b or c" as the language joins alternatives. */
export function anyOf(list: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(list);
}

/** The same in pieces: true stands for the next of the list. */
export function anyOfParts(count: number, language: string): readonly (string | true)[] {
  const parts = new Intl.ListFormat(language, { type: 'disjunction' }).formatToParts(Array<string>(count).fill('-'));
  return parts.map(({ type, value }) => (type === 'element' ? true : value));
}

/** A time of day, 'HH:MM', as the person's language writes it. */
export function timeWords(at: string, language: string): string {
  return shown(Date.parse(`1970-01-01T${at}:00Z`), language, { hour: 'numeric', minute: '2-digit' });
}

/** An instant (UTC ms) as the clocks where the person is show it: weekday, date and time. */
export function momentWords(at: number, language: string): string {
  return new Intl.DateTimeFormat(inRegion(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** Names of weekdays, 1 = Monday … 7 = Sunday. */
export function weekdayNames(days: readonly number[], how: 'long' | 'short', language: string): readonly string[] {
  const monday = Date.UTC(1970, 0, 5);
  return days.map((day) => shown(monday + (day - 1) * 86_400_000, language, { weekday: how }));
}

/** "a, b and c" as the language joins what belongs together. */
export function allOf(list: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(list);
}

/** A short time as a clock shows it, minutes and seconds: 0:25. */
export function clockWords(seconds: number, language: string): string {
  const figures = (n: number, least: number): string =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: least, useGrouping: false }).format(n);
  return `${figures(Math.floor(seconds / 60), 1)}:${figures(seconds % 60, 2)}`;
}
