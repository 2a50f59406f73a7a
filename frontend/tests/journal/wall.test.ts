// The wall around the pure rooms (rule 7): the very settings of this project, laid beside one small offending file in a
// folder of its own, must refuse it. Were the wall to fall, the fold could read a clock or the page and nobody would see.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// Room for a busy machine: the limit is against hanging, not a measure of speed.
vi.setConfig({ testTimeout: 60_000 });

const frontend = resolve(import.meta.dirname, '../..');
const tool = (path: string) => join(frontend, 'node_modules', path);
let room = '';

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'wall-'));
  for (const file of ['biome.json', 'tsconfig.base.json', 'tsconfig.pure.json', 'build/ambient.grit']) {
    cpSync(join(frontend, file), join(room, file), { recursive: true });
  }
  for (const folder of ['journal', 'picture', 'store', 'parts', 'screens', 'texts'])
    mkdirSync(join(room, 'src', folder), { recursive: true });
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

function run(file: string, text: string, command: readonly string[]): { refused: boolean; said: string } {
  writeFileSync(join(room, file), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: room, encoding: 'utf8' });
  rmSync(join(room, file));
  return { refused: status !== 0, said: stdout + stderr };
}

const compile = (text: string, file = 'src/journal/wall.ts') =>
  run(file, text, [tool('typescript/bin/tsc'), '-p', 'tsconfig.pure.json']);
const lint = (text: string, file = 'src/journal/wall.ts') =>
  run(file, text, [tool('@biomejs/biome/bin/biome'), 'lint', '--reporter=github', file]);

describe('R7 the compiler lets nothing of the page or of Node into the pure rooms', () => {
  test.each([
    ['the page', 'export const title = document.title;', 'document'],
    ['the window', 'export const wide = window.innerWidth;', 'window'],
    ['the storage', 'export const kept = localStorage.length;', 'localStorage'],
    ['the network', "export const asked = fetch('/');", 'fetch'],
    ['the console', "console.log('hello');\nexport {};", 'console'],
    ['Node', 'export const where = process.cwd();', 'process'],
    ['a timer', 'export const later = setTimeout(() => 0, 1);', 'setTimeout'],
  ])('%s is refused', (_name, text, word) => {
    const { refused, said } = compile(text);
    expect(said).toContain(`'${word}'`);
    expect(refused).toBe(true);
  });

  test('plain arithmetic passes, so a refusal above means something', () => {
    expect(compile('export const two: number = 1 + 1;')).toEqual({ refused: false, said: '' });
  });
});

describe('R7 the linter lets no clock, no chance and no ambient zone into the pure rooms', () => {
  test.each([
    ['Date.now', 'export const now = Date.now();'],
    ['new Date()', 'export const now = new Date();'],
    ['the clock by another door', 'export const now = globalThis.Date.now();'],
    ['performance.now', 'export const now = performance.now();'],
    ['Math.random', 'export const luck = Math.random();'],
    ['Math.random spelt otherwise', "export const luck = Math['random']();"],
    ['Math.random under another name', 'const { random } = Math;\nexport const luck = random();'],
    ['a random id', 'export const id = crypto.randomUUID();'],
    ['a formatter that fills in now', "export const now = new Intl.DateTimeFormat('en').format();"],
    ['the same in parts', "export const now = new Intl.DateTimeFormat('en').formatToParts();"],
    ["the phone's own zone", 'export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;'],
  ])('%s is refused', (_name, text) => {
    const { refused, said } = lint(text);
    expect(said).toMatch(/::error title=(plugin|lint\/style\/noRestrictedGlobals)/);
    expect(refused).toBe(true);
  });

  test('the picture stands behind the same wall', () => {
    expect(lint('export const luck = Math.random();', 'src/picture/wall.ts').refused).toBe(true);
  });

  test('arithmetic and an instant that came in pass, and so does a clock outside the wall', () => {
    expect(lint('export const most = Math.max(1, 2);')).toMatchObject({ refused: false });
    expect(lint("export const parts = new Intl.DateTimeFormat('en').formatToParts(0);").refused).toBe(false);
    expect(lint('export const now = Date.now();', 'src/store/wall.ts').refused).toBe(false);
  });
});

describe('the linter keeps the arrows of the house: up nobody looks', () => {
  test.each([
    ['the fold', 'src/journal/wall.ts', '../store/journal.ts'],
    ['the picture', 'src/picture/wall.ts', '../parts/Stone.tsx'],
    ['the store', 'src/store/wall.ts', '../app/life.ts'],
    ['a part', 'src/parts/wall.ts', '../app/life.ts'],
    ['a screen', 'src/screens/wall.ts', '../store/journal.ts'],
    ['the words', 'src/texts/wall.ts', '../journal/facts.ts'],
    ['the worker', 'src/sw.ts', './app/life.ts'],
    ['a reminder', 'src/nudge-worker.ts', './app/life.ts'],
  ])('%s', (_name, file, above) => {
    const { refused, said } = lint(`export * from '${above}';`, file);
    expect(said).toContain('lint/style/noRestrictedImports');
    expect(refused).toBe(true);
    expect(lint("export * from './beside.ts';", file).refused).toBe(false);
  });
});
