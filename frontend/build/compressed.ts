// Everything that is served as text is compressed once, here, at the highest settings; the server only picks.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { afterBuild, filesBelow } from './after-build.ts';

/** How distances are written in brotli: which is smallest depends on the text, and none is slower to unpack. */
const DISTANCES = [0, 1, 2, 3].flatMap((postfix) => [[postfix, 0] as const, [postfix, 8 << postfix] as const]);
const TEXT = /\.(html|js|css|svg|json|webmanifest|txt)$/;

export const compressed = (): Plugin =>
  afterBuild('thaw-compressed', (out) => {
    for (const path of filesBelow(out).filter((p) => TEXT.test(p))) {
      const bytes = readFileSync(`${out}${path}`);
      const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 11 };
      const packed = DISTANCES.map(([postfix, direct]) =>
        brotliCompressSync(bytes, {
          params: {
            ...size,
            [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
            [constants.BROTLI_PARAM_NDIRECT]: direct,
          },
        }),
      );
      writeFileSync(
        `${out}${path}.br`,
        packed.reduce((a, b) => (b.length < a.length ? b : a)),
      );
      writeFileSync(`${out}${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  });
