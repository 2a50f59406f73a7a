// Countries by name: as the person's language calls them, as the list does, and as they call themselves.
import { regionName } from '../texts/calendar.ts';
import { plain } from './finding.ts';

interface Listed {
  readonly code: string;
  readonly name: string;
}

export interface Country {
  readonly code: string;
  readonly name: string;
  /** What it is called there; '' where that is the same. */
  readonly there: string;
}

/** Those whose name, in any of these ways, has a word that begins with what was typed; all of them for nothing typed. */
export function countriesFor(typed: string, listed: readonly Listed[], language: string): readonly Country[] {
  const sought = plain(typed.trim());
  return listed
    .map(({ code, name }) => ({ code, listed: name, ...named(code, name, language) }))
    .filter(({ code, listed, name, there }) =>
      [code, listed, name, there].some((each) => ` ${plain(each)}`.includes(` ${sought}`)),
    )
    .map(({ code, name, there }) => ({ code, name, there }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

function named(code: string, listed: string, language: string): { name: string; there: string } {
  const name = regionName(code, language) || listed;
  const there = regionName(code, languageOf(code));
  return { name, there: there === name ? '' : there };
}

/** The language most people there speak, as the browser's own tables have it. */
function languageOf(code: string): string {
  try {
    return new Intl.Locale(`und-${code}`).maximize().language;
  } catch {
    return 'en';
  }
}
