/// <reference types="vite/types/importMeta.d.ts" />
// Where the words of each language but English come from.
import type { Catalogue } from './catalogue.ts';

const TESTED = import.meta.env.MODE !== 'production';
/** The English tables that are here, by name: of these the language for development and tests is made. */
const english: Record<string, unknown> = {};

export function note(name: string, table: unknown): void {
  if (TESTED) english[name] = table;
}

export const FETCH: Readonly<Record<string, (() => Promise<Catalogue>) | undefined>> = {
  es: async () => (await import('./es.ts')).es,
  // Long, and from right to left. What is built to be served has none of it.
  ...(TESTED && { 'x-long': async () => (await import('./pseudo.ts')).madeOf(english) }),
};
