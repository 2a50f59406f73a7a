// The line that is just being drawn, as far as it has come, with the pen at its end. There is no track before it: nothing
// waits to be filled.
import type { Canvas } from './canvas.ts';
import { type Point, spline } from './path.ts';
import { direction } from './ring.ts';
import { type Shape, shape, tenth } from './shape.ts';

export function newestLine(on: Canvas, drawn: number): Shape[] {
  const { marks, palette, ring, place, size } = on;
  const mark = marks.at(-1);
  if (!mark) return [];
  const colour = palette.line[mark.cue];
  const edge = ring(marks.length);
  const line = shape('path', {
    d: spline(edge, on, 1, 2),
    fill: 'none',
    stroke: colour,
    'stroke-width': tenth(Math.max(2, size / 110)),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    pathLength: 1,
    'stroke-dasharray': `${drawn} 2`,
  });
  const [x, y] = pen(
    Array.from(edge, (far, sample) => place(far, direction(sample))),
    drawn,
  );
  return [line, shape('circle', { cx: tenth(x), cy: tenth(y), r: tenth(size / 62), fill: colour })];
}

/** The point at a share of the way once round. */
function pen(points: readonly Point[], share: number): Point {
  const first = points[0] ?? [0, 0];
  const next = (i: number): Point => points[i + 1] ?? first;
  const lengths = points.map((point, i) => Math.hypot(next(i)[0] - point[0], next(i)[1] - point[1]));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let gone = 0;
  for (const [i, [x, y]] of points.entries()) {
    const length = lengths[i] ?? 0;
    if (gone + length >= share * whole) {
      const along = (share * whole - gone) / length;
      return [x + (next(i)[0] - x) * along, y + (next(i)[1] - y) * along];
    }
    gone += length;
  }
  return first;
}
