// Dates, hours, languages and lists as people write them; only the later screens need them.
import { shown } from './days.ts';

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
export function regionName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? '';
  } catch {
    return '';
  }
}

/** "a, b or c" as the language joins alternatives. */
export function anyOf(list: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(list);
}

/** A time of day, 'HH:MM', as the person's language writes it. */
export function timeWords(at: string, language: string): string {
  return shown(Date.parse(`1970-01-01T${at}:00Z`), language, { hour: 'numeric', minute: '2-digit' });
}

/** An instant (UTC ms) as the clocks where the person is show it: weekday, date and time. */
export function momentWords(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
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
