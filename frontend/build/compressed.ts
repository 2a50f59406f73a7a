// Everything that is served as text is compressed once, here, at the highest settings; the server only picks.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { afterBuild, filesBelow } from './after-build.ts';

const TEXT = /\.(html|js|css|svg|json|webmanifest|txt)$/;

export const compressed = (): Plugin =>
  afterBuild('thaw-compressed', (out) => {
    for (const path of filesBelow(out).filter((p) => TEXT.test(p))) {
      const bytes = readFileSync(`${out}${path}`);
      const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 11 };
      writeFileSync(`${out}${path}.br`, brotliCompressSync(bytes, { params: size }));
      writeFileSync(`${out}${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  });
