// The page's script and the parts that come later share one copy of every module.
//
// A script that stands in the page has no address that a later part could import from. So what the bundler wrote as the
// page's exports is put into one place that both know, and what it wrote as imports is taken from there. They are taken
// once: what a module exports must be what it stays.
const SHARED = 'globalThis.thawShared';
const NAMES = /\{([^}]*)\}/;

/** True for a module that exports what it changes later: a part would go on seeing what it was. */
export const changesWhatItGives = (code: string): boolean => /^export let /m.test(code);

export function givingToParts(code: string): string {
  const exported = /export\s*(\{[^}]*\});?\s*$/.exec(code);
  const given = (exported?.[1] ?? '{}').replace(
    NAMES,
    (_, names: string) => `{${pairs(names, (inside, outside) => `${outside}:${inside}`)}}`,
  );
  const script = code.replace(exported?.[0] ?? '', `${SHARED}=${given};`);
  return script.replaceAll(/import\((["'`])\.\//g, 'import($1/assets/');
}

export function takingFromPage(code: string, entry: string): string {
  const file = entry.replace(/^.*\//, '').replaceAll('.', '\\.');
  return code.replaceAll(
    new RegExp(`import\\s*(\\{[^}]*\\})\\s*from\\s*["']\\./${file}["'];?`, 'g'),
    (_, names: string) =>
      `const${names.replace(NAMES, (__, list: string) => `{${pairs(list, (outside, inside) => `${outside}:${inside}`)}}`)}=${SHARED};`,
  );
}

/** Reads `a as b, c` and writes each pair anew. */
function pairs(names: string, write: (from: string, to: string) => string): string {
  return names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .flatMap(([from, to = from]) => (from && to ? [write(from, to)] : []))
    .join(',');
}
