// Countries by name: as the person's language calls them, in English and in Spanish, as the list does and whatever else it
// says they are called, and as they call themselves.
import { regionName } from '../texts/calendar.ts';
import { apart } from './finding.ts';

interface Listed {
  readonly code: string;
  readonly name: string;
  readonly also?: readonly string[] | undefined;
  readonly lines?: readonly { readonly languages: readonly string[] }[];
}

export interface Found {
  readonly code: string;
  readonly name: string;
  /** What it is called there; '' where that is the same. */
  readonly there: string;
}

/** Those one of whose names has a word that begins with what was typed; all of them for nothing typed. */
export function countriesFor(typed: string, listed: readonly Listed[], language: string): readonly Found[] {
  const sought = apart(typed);
  const none = sought.trim() === '' && typed.trim() !== '';
  return listed
    .filter((country) => !none && namesOf(country, language).some((each) => apart(each).includes(sought.trimEnd())))
    .map((country) => ({ code: country.code, ...named(country, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** A country as the person's language calls it, or as the list does. */
export const countryName = ({ code, name }: Listed, language: string): string => regionName(code, language) || name;

function namesOf({ code, name, also = [], lines = [] }: Listed, language: string): readonly string[] {
  const spoken = [language, 'en', 'es', languageOf(code), ...lines.flatMap(({ languages }) => languages)];
  return [code, name, ...also, ...spoken.flatMap((each) => [regionName(code, each), regionName(code, each, true)])];
}

function named(country: Listed, language: string): { name: string; there: string } {
  const name = countryName(country, language);
  const there = regionName(country.code, languageOf(country.code));
  return { name, there: there === name ? '' : there };
}

/** The language most people there speak, with its letters, as the browser's own tables have it. */
function languageOf(code: string): string {
  try {
    const { language, script } = new Intl.Locale(`und-${code}`).maximize();
    return script ? `${language}-${script}` : language;
  } catch {
    return 'en';
  }
}
