// The words of a reminder by language, for the worker: it has no page, and is told the language that the page spoke last.
import { nudge } from './en/nudge.ts';
import { nudge as es } from './es/nudge.ts';

const TABLES: Readonly<Record<string, typeof nudge>> = { en: nudge, es };

/** The words in a language (its code), and the code of the language they are in; never blank. */
export function nudgeWords(language: unknown): { readonly language: string; readonly words: typeof nudge } {
  const code = typeof language === 'string' && Object.hasOwn(TABLES, language) ? language : 'en';
  return { language: code, words: TABLES[code] ?? nudge };
}
