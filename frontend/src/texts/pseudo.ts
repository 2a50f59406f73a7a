// A language that nobody speaks, for development and tests: every English sentence a third longer, in letters that run
// from right to left. It shows what was thought for short words only, and where right was written for "the end".
import type { Catalogue } from './catalogue.ts';

/** A table with every text of it turned, also those that its functions give. Language and direction are not words. */
export function pseudo<Table>(table: Table): Table {
  return turned(table, '') as Table;
}

const KEPT: Readonly<Record<string, string>> = { language: 'en-GB', dir: 'rtl' };

function turned(value: unknown, key: string): unknown {
  if (Object.hasOwn(KEPT, key)) return KEPT[key];
  if (typeof value === 'string') return turnedText(value);
  if (typeof value === 'function') return (...given: unknown[]) => turned(value(...given), '');
  if (Array.isArray(value)) return value.map((one) => turned(one, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turned(one, name)]));
}

/** Not words, but the weight, the breaks and the direction of words; numbers and addresses stay. */
function turnedText(text: string): string {
  const words = text.split(' ').map((word) => (/[\d@/]/.test(word) ? word : word.replaceAll(/[a-z]/gi, letter)));
  const more = words.filter((word) => /[א-ת]/.test(word)).slice(0, Math.ceil(words.length / 3));
  return text.trim() === '' || more.length === 0 ? text : [...words, ...more].join(' ');
}

const ALEPH = 0x5d0;
const LETTERS = 27;
const letter = (latin: string): string =>
  String.fromCharCode(ALEPH + ((latin.toLowerCase().charCodeAt(0) - 97) % LETTERS));

/** Each table when it is first asked for: some come later than others. */
export const madeOf = (english: Readonly<Record<string, unknown>>): Catalogue =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get(made, name: string) {
        made[name] ??= pseudo(english[name]);
        return made[name];
      },
    },
  ) as unknown as Catalogue;
