// The page's script and the parts that come later share one copy of every module.
//
// A script that stands in the page has no address that a later part could import from. So what the bundler wrote as the
// page's exports is put into one row that both know, and what it wrote as imports is taken from there, by its place in the
// row: names would weigh half a kilobyte. It is taken once: what a module exports must be what it stays.
const SHARED = 'globalThis.thawShared';
const EXPORTED = /export\s*\{([^}]*)\};?\s*$/;

/** True for a module that exports what it changes later: a part would go on seeing what it was. */
export const changesWhatItGives = (code: string): boolean => /^export let /m.test(code);

export function givingToParts(code: string): string {
  const given = exportsOf(code).map(([inside]) => inside);
  const script = `${code.replace(EXPORTED, '')}${SHARED}=[${given.join()}];`;
  return script.replaceAll(/import\((["'`])\.\//g, 'import($1/assets/');
}

/** `page` is what the bundler wrote of the page's script. */
export function takingFromPage(code: string, entry: string, page: string): string {
  const file = entry.replace(/^.*\//, '').replaceAll('.', '\\.');
  const row = exportsOf(page).map(([, outside]) => outside);
  return code.replaceAll(
    new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']\\./${file}["'];?`, 'g'),
    (_, names: string) => {
      const taken = new Map(pairs(names));
      const last = row.findLastIndex((name) => taken.has(name));
      return `const[${row
        .slice(0, last + 1)
        .map((name) => taken.get(name) ?? '')
        .join()}]=${SHARED};`;
    },
  );
}

/** What the page gives: its name inside, and the one it is asked for by. */
const exportsOf = (code: string): readonly (readonly [string, string])[] => pairs(EXPORTED.exec(code)?.[1] ?? '');

/** Reads `a as b, c`. */
const pairs = (names: string): readonly (readonly [string, string])[] =>
  names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .flatMap(([from, to = from]) => (from && to ? [[from, to] as const] : []));
