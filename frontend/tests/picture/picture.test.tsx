// The picture as the page built in advance shows it: no document is there, so it comes at once.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CUES } from '../../src/journal/facts.ts';
import { Glyph } from '../../src/parts/Glyph.tsx';
import { draw } from '../../src/picture/drawing.ts';
import { fetchStones, Picture } from '../../src/picture/Picture.tsx';
import { toSvg } from '../../src/picture/svg.ts';
import { lived, options } from './examples.ts';

await fetchStones();

const given = { seed: 'thaw', theme: 'light', size: 320, id: 'p' } as const;
const inside = (svg: string): string => svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
/** Empty elements are written in two ways. */
const alike = (svg: string): string => svg.replaceAll(/><\/(stop|path|use|circle|feGaussianBlur)>/g, '/>');

test.each([0, 5, 40])('elements on the page are the drawing’s shapes: %i marks', (count) => {
  const page = render(<Picture {...given} marks={lived(count)} label="Ice" />);
  const stored = toSvg(draw(lived(count), options()));
  expect(alike(inside(page)) === alike(inside(stored))).toBe(true);
});

test('it is named, or it is decoration', () => {
  const named = render(<Picture {...given} marks={lived(3)} label="Your ice" />);
  expect(named).toMatch(/^<svg[^>]* role="img" aria-label="Your ice"/);
  const silent = render(<Picture {...given} marks={lived(3)} label="" />);
  expect(silent).toMatch(/^<svg[^>]* aria-hidden="true"/);
  expect(silent).not.toContain('role=');
});

test('a strict page lets it in: no style attribute, no script', () => {
  for (const page of [
    render(<Picture {...given} marks={lived(40)} label="" breathe draw={1} />),
    ...CUES.map((cue) => render(<Glyph cue={cue} kept />)),
  ]) {
    expect(page).not.toMatch(/ style=|<style|<script| on\w+=/);
  }
});

test('a line that has just come draws itself, and the band comes after', () => {
  const page = render(<Picture {...given} marks={lived(4)} label="" draw={1} />);
  expect(page).toContain('class="picture picture--draws"');
  expect(page).toContain('stroke-dasharray="1 2"');
});
