// Where a stone lies in its square, and its rings as SVG path data.
import { at, direction, type Ring, SAMPLES } from './ring.ts';
import { tenth } from './shape.ts';

export type Point = readonly [x: number, y: number];

/** Puts a distance from the heart and a direction into the square. */
export type Place = (distance: number, angle: number) => Point;

export interface Frame {
  readonly scale: number;
  readonly place: Place;
  /** The same in the direction of a sample, for the hot loop. */
  readonly placeOn: (distance: number, sample: number) => Point;
}

const across = Float64Array.from({ length: SAMPLES }, (_, sample) => Math.cos(direction(sample)));
const down = Float64Array.from({ length: SAMPLES }, (_, sample) => Math.sin(direction(sample)));

/** Scales and centres the ring's box, so that its longer side takes `share` of the square. */
export function frame(ring: Ring, size: number, share: number): Frame {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [i, far] of ring.entries()) {
    const x = far * Math.cos(direction(i));
    const y = far * Math.sin(direction(i));
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = (size * share) / Math.max(right - left, bottom - top);
  const x0 = size / 2 - (scale * (left + right)) / 2;
  const y0 = size / 2 - (scale * (top + bottom)) / 2;
  return {
    scale,
    place: (far, angle) => [x0 + scale * far * Math.cos(angle), y0 + scale * far * Math.sin(angle)],
    placeOn: (far, sample) => [x0 + scale * far * at(across, sample), y0 + scale * far * at(down, sample)],
  };
}

/**
 * The ring as a closed quadratic B-spline through every `step`-th sample, in relative coordinates: smooth, small, and
 * true to the nesting, since each curve stays within the hull of its points. `digits` 1 or 2: decimals kept.
 */
export function spline(ring: Ring, { placeOn }: Frame, step: number, digits: 1 | 2 = 1): string {
  const unit = digits === 1 ? 10 : 100;
  const points: Point[] = [];
  for (let i = 0; i < SAMPLES; i += step) points.push(placeOn(at(ring, i), i));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  // The pen's place, in whole units: what is rounded away at one point comes back at the next and never adds up.
  let x = Math.round(((last[0] + first[0]) * unit) / 2);
  let y = Math.round(((last[1] + first[1]) * unit) / 2);
  let path = `M${x / unit} ${y / unit}q`;
  for (const [i, control] of points.entries()) {
    const next = points[i + 1] ?? first;
    const toX = Math.round(((control[0] + next[0]) / 2) * unit - x);
    const toY = Math.round(((control[1] + next[1]) / 2) * unit - y);
    path += number(Math.round(control[0] * unit - x), unit, i === 0);
    path += number(Math.round(control[1] * unit - y), unit) + number(toX, unit) + number(toY, unit);
    x += toX;
    y += toY;
  }
  return `${path}z`;
}

/** Straight from point to point. */
export const polygon = (points: readonly Point[]): string => `M${points.map(pair).join('L')}z`;

export const segment = (from: Point, to: Point): string => `M${pair(from)}L${pair(to)}`;

const pair = ([x, y]: Point): string => `${tenth(x)} ${tenth(y)}`;

/** `units / unit` in the fewest characters: -7 → "-.7". By whole numbers, which print far faster than fractions. */
function number(units: number, unit: number, first = false): string {
  const sign = units < 0 ? '-' : first ? '' : ' ';
  const positive = Math.abs(units);
  const whole = Math.floor(positive / unit);
  const rest = positive - whole * unit;
  if (rest === 0) return `${sign}${whole}`;
  const fraction = unit === 10 || rest % 10 !== 0 ? rest : rest / 10;
  const zero = unit === 100 && rest < 10 ? '0' : '';
  return `${sign}${whole === 0 ? '' : whole}.${zero}${fraction}`;
}
