// The words in the language that is spoken. English comes along; another language is fetched whole, as a part of its own.
// What asks for words while it is drawn is drawn anew when another language is spoken. A language that is not here is
// shown in English: never blank.
import { signal } from '@preact/signals';
import type { Catalogue } from './catalogue.ts';
import { day } from './en/day.ts';
import { FETCH, note } from './fetching.ts';

const ENGLISH = { code: 'en', tables: {} };
const spoken = signal<{ readonly code: string; readonly tables: Partial<Catalogue> }>(ENGLISH);

/** The code of the language that is spoken. */
export const language = (): string => spoken.value.code;

/** What gives one table's words in the language that is spoken. */
export function wordsOf<Name extends keyof Catalogue>(name: Name, english: Catalogue[Name]): () => Catalogue[Name] {
  note(name, english);
  return () => spoken.value.tables[name] ?? english;
}

/** The words that the first screens need. */
export const words = wordsOf('day', day);

/** The codes of the languages that Thaw has words in. */
export const LANGUAGES: readonly string[] = [ENGLISH.code, ...Object.keys(FETCH)];

/** The first of these languages (BCP 47, as the phone names them) that Thaw has. */
export function firstOf(tags: readonly string[]): string {
  const known = tags.flatMap((tag) => [tag.toLowerCase(), tag.toLowerCase().split('-')[0] ?? '']);
  return known.find((code) => LANGUAGES.includes(code)) ?? ENGLISH.code;
}

let wanted = ENGLISH.code;

/** From here on speaks this language: English at once, another as soon as its words are here. Never rejects. */
export async function speak(code: string): Promise<void> {
  wanted = code;
  if (code === spoken.peek().code) return;
  const fetched = FETCH[code];
  if (fetched === undefined) {
    spoken.value = ENGLISH;
    return;
  }
  try {
    const tables = await fetched();
    if (wanted === code) spoken.value = { code, tables };
  } catch {
    // No network, and not on this phone yet: what is spoken stays.
  }
}

/** For what is drawn before there is a browser: speaks these words. */
export function speakWith(code: string, tables: Catalogue): void {
  wanted = code;
  spoken.value = { code, tables };
}
