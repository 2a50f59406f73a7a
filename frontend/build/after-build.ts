// What is done once everything else lies in the folder of the built app.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Steps made so are taken one after another, in the order of the plugins. */
export function afterBuild(name: string, step: (folder: string) => unknown): Plugin {
  let out = 'dist';
  return {
    name,
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    closeBundle: { order: 'post', sequential: true, handler: async () => void (await step(out)) },
  };
}

/** Paths from the folder on, each with a leading slash. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replaceAll('\\', '/'))
    .sort();
}
