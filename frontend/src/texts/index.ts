// The words in the person's language. A language that is not here, or not whole, is shown in English: never blank.
import { en } from './en.ts';

export type Words = typeof en;

const TABLES: Readonly<Record<string, Words>> = { en };
let table: Words = en;
let spoken = 'en';

/** The code of the language that is spoken. */
export const language = (): string => spoken;

/** The current language's words. */
export const words = (): Words => table;

/** Takes the first language of a list (BCP 47, as the phone names them) that Thaw has words in. Gives its code. */
export function speak(languages: readonly string[]): string {
  const codes = languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  const code = codes.find((each) => Object.hasOwn(TABLES, each)) ?? 'en';
  table = TABLES[code] ?? en;
  spoken = code;
  return code;
}
