// Writes down everything the app can say, in each language, as JSON: { language: { place in its tables: [texts] } }.
// Run by tests/content/test_words_of_the_app.py. What a function gives is tried with values of every kind it may get.
import { readdirSync } from 'node:fs';

const TABLES = new URL('../../src/texts/', import.meta.url);
const TRIED = [0, 1, 2, 5, 21, 'Body', 'Cuerpo', '08:30', '2026-11-22', ['112', '911'], [1, 2, 3, 4, 5], [2, 6], null];
// Notes of support lines belong to these: tests/content/test_help_lines.py.
const NOT_WORDS = new Set(['language', 'dir', 'notes']);
type Found = Record<string, string[]>;

const languages = readdirSync(TABLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const { es } = await import(new URL('es.ts', TABLES).href);
const names = [...Object.keys(es), 'nudge'];
const said: Record<string, Found> = {};
for (const language of languages) {
  const found: Found = {};
  for (const name of names) {
    const module = await import(new URL(`${language}/${name}.ts`, TABLES).href);
    gather(module[name], name, found);
  }
  said[language] = found;
}
process.stdout.write(JSON.stringify(said));

function gather(value: unknown, place: string, found: Found): void {
  if (typeof value === 'string') found[place] = [value];
  else if (typeof value === 'function') found[place] = given(value as (...args: unknown[]) => unknown);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) if (!NOT_WORDS.has(key)) gather(one, `${place}.${key}`, found);
}

/** Each different text that a function gives; what it does not take, it may refuse. */
function given(say: (...args: unknown[]) => unknown): string[] {
  const texts = new Set<string>();
  for (const args of combinations(say.length)) {
    try {
      const text = [say(...args)].flat(3).join('');
      if (!/undefined|NaN|\[object|Invalid/.test(text)) texts.add(text);
    } catch {
      // not a value of its kind
    }
  }
  return [...texts];
}

function combinations(length: number): unknown[][] {
  if (length === 0) return [[]];
  return combinations(length - 1).flatMap((some) => TRIED.map((one) => [...some, one]));
}
