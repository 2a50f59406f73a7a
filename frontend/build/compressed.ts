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
      writeFileSync(`${out}${path}.br`, smallest(bytes));
      writeFileSync(`${out}${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  });

/** How distances are written (RFC 7932, 4): postfix bits, and how many stand for themselves. Which is best, only trying tells. */
const DISTANCES = [
  [0, 0],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 12],
  [1, 0],
  [1, 4],
  [1, 8],
  [1, 16],
  [2, 0],
  [2, 16],
  [3, 0],
] as const;

function smallest(bytes: Buffer): Buffer {
  const window = Math.min(Math.max(Math.ceil(Math.log2(bytes.length)), 16), constants.BROTLI_MAX_WINDOW_BITS);
  const tried = DISTANCES.map(([postfix, direct]) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: window,
        [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
        [constants.BROTLI_PARAM_NDIRECT]: direct,
      },
    }),
  );
  return tried.reduce((least, one) => (one.length < least.length ? one : least));
}
