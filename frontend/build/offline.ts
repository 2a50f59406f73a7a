// Builds the service worker last, since it carries the list of what the app is made of and a name for that very build.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { afterBuild, filesBelow } from './after-build.ts';

/** What the app needs with no network. Screenshots and the large icons are for the install sheet only. */
const NEEDED = /^\/(shell\.html|manifest\.webmanifest|assets\/.+|fonts\/.+\.woff2|icons\/app-icon\.svg)$/;

export const offline = (): Plugin =>
  afterBuild('thaw-offline', async (out) => {
    const files = filesBelow(out).filter((path) => NEEDED.test(path));
    const hash = createHash('sha256');
    for (const path of files) hash.update(path).update(readFileSync(out + path));
    const shell = { build: hash.digest('hex').slice(0, 12), files };
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
