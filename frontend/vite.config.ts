import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';
import { manifest } from './build/manifest.ts';
import { offline } from './build/offline.ts';
import { oneFile } from './build/one-file.ts';
import { parts } from './build/parts.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    outDir: process.env['THAW_DIST'] ?? 'dist',
    emptyOutDir: true,
  },
  // In this order: each takes up what the one before has written.
  plugins: [parts(), manifest(), oneFile(), offline(), compressed()],
  test: { environment: 'node', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'] },
});
