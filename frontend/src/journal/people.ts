// People as a person writes them down: one on each line, a name and perhaps a number, in any order and with any signs
// between. What has no number is a name all the same.

export interface Person {
  readonly name: string;
  /** As it was written; '' for none. */
  readonly number: string;
  /** What a phone dials; '' for none. */
  readonly tel: string;
}

/** Three digits and more, as numbers are written: with spaces, points, strokes and brackets between. */
const NUMBER = /\+?\(?\d[\d\s().\-/]*\d/g;
const FEWEST = 3;

export function peopleIn(text: string): readonly Person[] {
  return text
    .split('\n')
    .map(personIn)
    .filter(({ name, tel }) => name !== '' || tel !== '');
}

function personIn(line: string): Person {
  const number = (line.match(NUMBER) ?? []).filter((each) => digitsOf(each).length >= FEWEST).sort(byDigits)[0] ?? '';
  const name = line.replace(number, ' ').replace(/\s+/g, ' ').replace(EDGES, '');
  return { name, number: number.trim(), tel: `${number.startsWith('+') ? '+' : ''}${digitsOf(number)}` };
}

/** What stood between a name and its number. */
const EDGES = /^[\s,;:–—-]+|[\s,;:–—-]+$/g;

const digitsOf = (number: string): string => number.replace(/\D/g, '');
const byDigits = (a: string, b: string): number => digitsOf(b).length - digitsOf(a).length;
