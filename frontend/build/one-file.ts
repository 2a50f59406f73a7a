// The first screen in one file: on a slow phone connection each round trip costs as much as a whole bare page, so the
// page carries its own style and script, and its first screen is already HTML (docs/decisions/0002).
// The server reads the hashes for the Content-Security-Policy out of the built page.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

interface Prerender {
  firstScreen(): string;
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
      let html = readFileSync(page, 'utf8');
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry) {
          html = put(html, new RegExp(`<script[^>]*src="/${file.fileName}"[^>]*></script>`), '');
          html = put(
            html,
            /<\/body>/,
            `<script type="module">${file.code.replaceAll('</script', '<\\/script')}</script></body>`,
          );
        } else if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          html = put(
            html,
            new RegExp(`<link[^>]*href="/${file.fileName}"[^>]*>`),
            `<style>${file.source.toString().trim()}</style>`,
          );
        } else continue;
        rmSync(join(out, file.fileName));
      }
      const { module } = await runnerImport<Prerender>(join(root, 'src/prerender.tsx'), {
        root,
        configFile: false,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      });
      html = put(html, /(<div id="app">)(<\/div>)/, `<div id="app">${module.firstScreen()}</div>`);
      html = put(html, /<!--early-->/, `<script>${early(root)}</script>`);
      writeFileSync(page, html.replaceAll(/>\s+</g, '><'));
    },
  };
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
