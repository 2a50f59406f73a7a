// The picture is a promise: the same marks are the same drawing next year. Held by stored images, byte for byte.
// To renew them after a wanted change: `RENEW=picture npx vitest run tests/picture/stored.test.ts` in frontend/, then
// look at every image before it is committed, and tell it in the changelog: people's drawings change.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draw } from '../../src/picture/drawing.ts';
import { toSvg } from '../../src/picture/svg.ts';
import { lived, options } from './examples.ts';

const COUNTS = [0, 1, 4, 11, 24, 40, 56, 168, 300, 600];
const THEMES = ['light', 'dark'] as const;
const { RENEW } = process.env;
const folder = new URL('stored/', import.meta.url);
const images = COUNTS.flatMap((count) => THEMES.map((theme) => ({ count, theme, name: `${count}-${theme}.svg` })));

test.each(images)('the drawing of $count marks, $theme, is the stored one', ({ count, theme, name }) => {
  const svg = `${toSvg(draw(lived(count), options({ theme })))}\n`;
  const place = new URL(name, folder);
  if (RENEW === 'picture') writeFileSync(place, svg);
  // Not toEqual: a difference of a hundred thousand characters is nothing to print.
  expect(svg === readFileSync(place, 'utf8'), `${name} differs from the stored image`).toBe(true);
});

test('nothing else is stored', () => {
  expect(readdirSync(folder).sort()).toEqual(images.map(({ name }) => name).sort());
});
