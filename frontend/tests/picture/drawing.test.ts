// What holds for every picture, whatever was done in whatever order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CUES } from '../../src/journal/facts.ts';
import { draw } from '../../src/picture/drawing.ts';
import { grow } from '../../src/picture/growth.ts';
import { freeze } from '../../src/picture/ice.ts';
import { direction } from '../../src/picture/ring.ts';
import type { Shape } from '../../src/picture/shape.ts';
import { toSvg } from '../../src/picture/svg.ts';
import { words } from '../../src/picture/words.ts';
import { lived, marksUpTo, options, seeds } from './examples.ts';

const SLOW = { timeout: 60_000 };
const all = (tree: Shape): Shape[] => [tree, ...tree.children.flatMap(all)];

test('the same marks are the same drawing, and nothing given is changed', () => {
  fc.assert(
    fc.property(marksUpTo(60), seeds, (marks, seed) => {
      const given = Object.freeze(marks.map((mark) => Object.freeze(mark)));
      const before = toSvg(draw(given, options({ seed })));
      draw(lived(30), options({ theme: 'dark' }));
      expect(toSvg(draw(structuredClone(marks), options({ seed })))).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test('ice that the caller still has gives the same drawing', () => {
  const marks = lived(40);
  expect(draw(marks, options(), freeze(marks, 'thaw'))).toEqual(draw(marks, options()));
});

test('another seed is another stone', () => {
  expect(toSvg(draw([], options({ seed: 'a' })))).not.toBe(toSvg(draw([], options({ seed: 'b' }))));
});

test('lines never touch and never cross', SLOW, () => {
  fc.assert(
    fc.property(marksUpTo(400), seeds, (marks, seed) => {
      const { rings } = freeze(marks, seed);
      for (let k = 1; k < rings.length; k++) {
        const around = rings[k];
        expect(
          rings[k - 1]?.every((far, i) => far > 0 && far < (around?.[i] ?? 0)),
          `line ${k}`,
        ).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('only finite numbers, to 600 marks and any number of rounds', SLOW, () => {
  for (let count = 0; count <= 600; count += count < 60 ? 1 : 27) {
    const marks = lived(count).map((mark, i) => ({ ...mark, round: 1 + Math.floor(i / 3) }));
    for (const theme of ['light', 'dark'] as const) {
      expect(toSvg(draw(marks, options({ theme, draw: count % 2 ? 0.4 : undefined })))).not.toMatch(
        /NaN|Infinity|undefined|null/,
      );
    }
  }
});

test('rounds out of order, as two phones may bring them, are drawn like any other', () => {
  fc.assert(
    fc.property(marksUpTo(40), seeds, (marks, seed) => {
      const svg = toSvg(draw(marks, options({ seed })));
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(
        grow(marks, seed)
          .distances.flat()
          .every((far) => far > 0),
      ).toBe(true);
    }),
  );
});

const curvesOf = (tree: Shape): string[] =>
  all(tree).flatMap(({ attributes: { d } }) => (typeof d === 'string' && d.includes('q') ? d : []));

/** Every point of a path, those that only pull at the curve included: the curve lies within their hull. */
function pointsOf(path: string): [number, number][] {
  const [x, y, ...moves] = (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  let [penX, penY] = [x ?? Number.NaN, y ?? Number.NaN];
  const points: [number, number][] = [[penX, penY]];
  for (let i = 0; i < moves.length; i += 4) {
    const [cx, cy, dx, dy] = moves.slice(i, i + 4) as [number, number, number, number];
    points.push([penX + cx, penY + cy], [penX + dx, penY + dy]);
    [penX, penY] = [penX + dx, penY + dy];
  }
  return points;
}

test('the stone lies whole within its frame, in the middle, and never fills it', SLOW, () => {
  fc.assert(
    fc.property(marksUpTo(120), seeds, fc.constantFrom(112, 292, 390), (marks, seed, size) => {
      const paths = curvesOf(draw(marks, options({ seed, size })));
      const points = paths.flatMap(pointsOf);
      const margin = (size * (1 - 0.88)) / 2 - 0.3;
      expect(points.every((p) => p.every((v) => v >= margin && v <= size - margin))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('paths come back to where they began', () => {
  for (const path of curvesOf(draw(lived(56), options()))) {
    const points = pointsOf(path);
    const [[x0, y0], [x1, y1]] = [points[0] ?? [0, 0], points.at(-1) ?? [9, 9]];
    expect(Math.hypot(x0 - x1, y0 - y1)).toBeLessThan(0.2);
  }
});

test('one more mark never changes the faces the seed gave, nor the lines of this round that are there', () => {
  fc.assert(
    fc.property(marksUpTo(40), seeds, fc.constantFrom(...CUES), (marks, seed, cue) => {
      const round = Math.max(1, ...marks.map((mark) => mark.round));
      const [before, after] = [grow(marks, seed), grow([...marks, { cue, day: 3, round, noticed: false }], seed)];
      expect(after.angles).toEqual(before.angles);
      expect(after.distances.slice(0, -1)).toEqual(before.distances);
      expect(after.widths.slice(0, -1)).toEqual(before.widths);
    }),
  );
});

test('a layer is thicker towards its cue’s side', () => {
  const sides = { meaning: 0, connection: 48, body: 96, sensory: 144 }; // samples: up, right, down, left
  for (const cue of CUES) {
    const marks = Array.from({ length: 30 }, (_, i) => ({ cue, day: 1 + (i % 14), round: 1, noticed: false }));
    const { rings } = freeze(marks, 'sides');
    const grown = (sample: number): number => (rings[30]?.[sample] ?? 0) - (rings[0]?.[sample] ?? 0);
    const here = sides[cue];
    expect(grown(here), cue).toBeGreaterThan(grown((here + 96) % 192));
    expect(direction(here)).toBeCloseTo(-Math.PI / 2 + (here / 96) * Math.PI);
  }
});

test('the line that is being drawn is there as far as it has come', () => {
  const marks = lived(5);
  const drawing = all(draw(marks, options({ draw: 0.25 })));
  expect(drawing.filter(({ attributes }) => attributes['stroke-dasharray'] === '0.25 2')).toHaveLength(1);
  expect(drawing.filter(({ tag }) => tag === 'circle').length).toBeGreaterThan(0);
  expect(toSvg(draw([], options({ draw: 0.25 })))).toBe(toSvg(draw([], options())));
});

test('ids begin with the drawing’s own, stand once, and every reference finds its part', () => {
  for (const count of [0, 1, 40]) {
    const shapes = all(draw(lived(count), options({ id: 'day', draw: 0.5 })));
    const ids = shapes.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => `${id}`.startsWith('day-'))).toBe(true);
    const named = shapes.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap((v) => `${v}`.match(/#(day-\w+)/)?.[1] ?? []),
    );
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  }
});

test('text is escaped', () => {
  expect(toSvg(draw([], options({ label: '<"&">' })))).toContain('aria-label="&lt;&quot;&amp;&quot;&gt;"');
});

test('the drawing in words', () => {
  const said = (count: number) => words(lived(count)).state;
  expect([0, 1, 8, 9, 23, 24, 47, 48, 600].map(said)).toEqual([
    'clear',
    'ice',
    'ice',
    'turning',
    'turning',
    'water',
    'water',
    'warm',
    'warm',
  ]);
  expect(words(lived(5)).cues).toEqual(['body', 'sensory', 'meaning', 'connection']);
  expect(words([]).cues).toEqual([]);
});
