// Everything that is served as text is compressed once, here, at the highest settings; the server only picks.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { filesBelow } from './offline.ts';

const TEXT = /\.(html|js|css|svg|json|webmanifest|txt)$/;

export function compressed(): Plugin {
  let out = 'dist';
  return {
    name: 'thaw-compressed',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const path of filesBelow(out).filter((p) => TEXT.test(p))) {
          const bytes = readFileSync(`${out}${path}`);
          const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 11 };
          writeFileSync(`${out}${path}.br`, brotliCompressSync(bytes, { params: size }));
          writeFileSync(`${out}${path}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
}
