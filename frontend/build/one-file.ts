// The first screen in one file: on a slow phone connection each round trip costs as much as a whole bare page, so the
// page carries its own style and script, and its first screen is already HTML (docs/decisions/0002).
// The server reads the hashes for the Content-Security-Policy out of the built page.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

interface Prerender {
  readonly firstScreen: string;
}

export function oneFile(): Plugin {
  let out = 'dist';
  let root = '.';
  return {
    name: 'thaw-one-file',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      out = join(config.root, config.build.outDir);
    },
    async writeBundle(_, bundle) {
      const page = join(out, 'index.html');
      const first = await firstScreen(root);
      let html = readFileSync(page, 'utf8').replaceAll(/>\s+</g, '><');
      html = put(html, /<!--early-->/, `<script>${early(root)}</script>`);
      html = put(html, /<div id="app"><\/div>/, `<div id="app">${first}</div>`);
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) throw new Error('The build has no entry.');
      for (const file of Object.values(bundle)) {
        const path = join(out, file.fileName);
        if (file.type === 'chunk' && file !== entry) {
          writeFileSync(path, takingFromPage(readFileSync(path, 'utf8'), entry.fileName));
        } else if (file === entry) {
          html = put(html, new RegExp(`<script[^>]*src="/${file.fileName}"[^>]*></script>`), '');
          html = put(html, /<\/body>/, `<script type="module">${givingToParts(readFileSync(path, 'utf8'))}</script></body>`);
          rmSync(path);
        } else if (file.type === 'asset' && html.includes(`href="/${file.fileName}"`)) {
          const style = `<style>${file.source.toString().trim()}</style>`;
          html = put(html, new RegExp(`<link[^>]*href="/${file.fileName}"[^>]*>`), style);
          rmSync(path);
        }
      }
      writeFileSync(page, html);
    },
  };
}

async function firstScreen(root: string): Promise<string> {
  const { module } = await runnerImport<Prerender>(join(root, 'src/prerender.tsx'), {
    root,
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  return module.firstScreen;
}

// A script that stands in the page has no address that a later part could import from. So what the bundler wrote as the
// page's exports is put into one place that both know, and what it wrote as imports is taken from there.
const SHARED = 'globalThis.thawShared';
const NAMES = /\{([^}]*)\}/;

function givingToParts(code: string): string {
  const exported = /export\s*(\{[^}]*\});?\s*$/.exec(code);
  const given = (exported?.[1] ?? '{}').replace(
    NAMES,
    (_, names: string) => `{${pairs(names, (inside, outside) => `${outside}:${inside}`)}}`,
  );
  const script = code.replace(exported?.[0] ?? '', `${SHARED}=${given};`);
  return script.replaceAll(/import\((["'`])\.\//g, 'import($1/assets/').replaceAll('</script', '<\\/script');
}

function takingFromPage(code: string, entry: string): string {
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

/** Replaces by a function, so that `$` in code is not read as a pattern; says so when the place is not there. */
function put(html: string, place: RegExp, text: string): string {
  if (!place.test(html)) throw new Error(`The built page has no place for ${place}`);
  return html.replace(place, () => text);
}

/** The few lines that must run before the first paint, as they stand in src/early.js. */
function early(root: string): string {
  return readFileSync(join(root, 'src/early.js'), 'utf8')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\n\s*/g, '')
    .trim();
}
