// Builds the service worker last, since it carries the list of what the app is made of and a name for that very build.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { afterBuild, filesBelow } from './after-build.ts';

/** What the app needs with no network. Screenshots and the large icons are for the install sheet only. */
const NEEDED = /^\/(shell\.html|manifest\.webmanifest|assets\/.+|fonts\/.+\.woff2|icons\/app-icon\.svg)$/;
/** What of it only another language than English needs: its words, and its letters. */
const OTHERS = /^\/(assets\/[a-z]{2}-[^/]+\.js|fonts\/.+-western\.woff2)$/;

export const offline = (): Plugin =>
  afterBuild('thaw-offline', async (out) => {
    const needed = filesBelow(out).filter((path) => NEEDED.test(path));
    const files = needed.filter((path) => !OTHERS.test(path));
    const others = needed.filter((path) => OTHERS.test(path));
    const hash = createHash('sha256');
    for (const path of needed) hash.update(path).update(readFileSync(out + path));
    const shell = { build: hash.digest('hex').slice(0, 12), files, others };
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define: { __SHELL__: JSON.stringify(shell) },
      build: {
        outDir: out,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: { input: 'src/sw.ts', output: { entryFileNames: 'sw.js', format: 'iife' } },
      },
    });
  });
