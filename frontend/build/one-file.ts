// The page, in two forms (docs/decisions/0002).
//
// index.html is for a first visit, index.es.html the same for who reads Spanish: the server looks at what the browser
// asks for. On a slow phone connection each round trip costs as much as a whole bare page, so it
// carries its style and its script, and its first screen is already HTML.
// shell.html is for every later opening, from the service worker's cache: nothing to fetch, so its script stands in a
// file of its own, which browsers keep compiled, and no first screen stands in it that most people are past.
//
// The server reads the hashes for the Content-Security-Policy out of index.html; shell.html has the same inline parts.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minifySync, type Plugin, type Rolldown, runnerImport } from 'vite';
import { changesWhatItGives, givingToParts, takingFromPage } from './shared-script.ts';

interface Other {
  readonly code: string;
  readonly dir: string;
  readonly description: string;
  readonly noscript: string;
  readonly firstScreen: string;
}

interface Prerender {
  readonly english: string;
  readonly others: readonly Other[];
}

export function oneFile(): Plugin {
  let out = 'dist';
  let root = '.';
  return {
    name: 'thaw-one-file',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      out = resolve(config.root, config.build.outDir);
    },
    transform(code, id) {
      if (id.startsWith(resolve(root, 'src')) && changesWhatItGives(code))
        this.error('A part of the app sees only the first value of an `export let`: export a function instead.');
    },
    async writeBundle(_, bundle) {
      const read = (name: string): string => readFileSync(join(out, name), 'utf8');
      const write = (name: string, text: string): void => writeFileSync(join(out, name), text);
      const { entry, parts, style } = sorted(bundle);
      const written = read(entry);
      for (const part of parts) write(part, smaller(part, takingFromPage(read(part), entry, written)));
      const script = smaller(entry, givingToParts(written));
      write(entry, script);

      const link = new RegExp(`<link[^>]*href="/${style}"[^>]*>`);
      let shell = read('index.html').replaceAll(/>\s+</g, '><');
      shell = put(shell, /\/icons\/favicon\.svg/, favicon(root));
      shell = put(shell, /<!--early-->/, `<script>${early(root)}</script>`);
      shell = put(shell, link, `<style>${read(style).trim()}</style>`);
      rmSync(join(out, style));
      write('shell.html', forTheWorker(shell));

      let page = put(shell, new RegExp(`<script[^>]*src="/${entry}"[^>]*></script>`), '');
      page = put(
        page,
        /<\/body>/,
        `<script type="module">${script.replaceAll('</script', '<\\/script')}</script></body>`,
      );
      const { english, others } = await firstScreens(root);
      write('index.html', withScreen(page, english));
      for (const other of others) write(`index.${other.code}.html`, inLanguage(page, other));
    },
  };
}

/** Without what is for browsers without scripts, and brief where it is for searching: neither is given a page by the worker. */
const forTheWorker = (shell: string): string =>
  put(
    put(shell, /<noscript>.*?<\/noscript>/s, ''),
    /(?<=<meta name="description" content=")[^"]*/,
    'Four small things.',
  ).replaceAll(' />', '>');

/** Once more, now that what one takes from the other stands in it. */
const smaller = (name: string, code: string): string => minifySync(name, code, { module: true }).code;

/** The names of the page's script, of the parts that come later, and of the page's style. */
function sorted(bundle: Rolldown.OutputBundle): { entry: string; parts: string[]; style: string } {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const entry = chunks.find((chunk) => chunk.isEntry);
  const style = [...(entry?.viteMetadata?.importedCss ?? [])][0];
  if (!entry || style === undefined) throw new Error('The build has no script or no style.');
  return {
    entry: entry.fileName,
    parts: chunks.filter((chunk) => chunk !== entry).map((chunk) => chunk.fileName),
    style,
  };
}

const withScreen = (page: string, screen: string): string =>
  put(page, /<div id="app"><\/div>/, `<div id="app">${screen}</div>`);

/** The page in another language; its scripts and its style are the same to the byte, and so are their hashes. */
function inLanguage(page: string, { code, dir, description, noscript, firstScreen }: Other): string {
  let other = put(page, /<html[^>]*>/, `<html lang="${code}" dir="${dir}">`);
  other = put(other, /(?<=<meta name="description" content=")[^"]*/, description);
  other = put(other, /(?<=<p class="noscript">)[^<]*/, noscript);
  return withScreen(other, firstScreen);
}

async function firstScreens(root: string): Promise<Prerender> {
  const { module } = await runnerImport<Prerender>(join(root, 'src/prerender.tsx'), {
    root,
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  return module;
}

/** Replaces by a function, so that `$` in code is not read as a pattern; says so when the place is not there. */
function put(html: string, place: RegExp, text: string): string {
  if (!place.test(html)) throw new Error(`The built page has no place for ${place}`);
  return html.replace(place, () => text);
}

/** The small icon, in the page itself: a request of its own would be larger in headers than in what it brings. */
function favicon(root: string): string {
  const svg = readFileSync(join(root, 'public/icons/favicon.svg'), 'utf8').trim();
  return `data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}`;
}

/** The few lines that must run before the first paint, as they stand in src/early.js. */
function early(root: string): string {
  return readFileSync(join(root, 'src/early.js'), 'utf8')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\n\s*/g, '')
    .trim();
}
