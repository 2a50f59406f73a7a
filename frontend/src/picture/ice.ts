// From growth to rings: the outermost still has the facets of a crystal; the deeper a ring lies, the rounder and warmer
// it is. Rings never touch and never cross.
import type { PictureMark } from '../journal/fold.ts';
import { FACES, type Growth, grow, hash } from './growth.ts';
import { at, direction, type Ring, SAMPLES, TAU } from './ring.ts';
import { thaw } from './thaw.ts';

export interface Ice {
  readonly seed: string;
  readonly thaw: number;
  readonly growth: Growth;
  /** rings[k] is the ring of the k-th mark; rings[0] is the ice as it was found, the last one is the edge. */
  readonly rings: readonly Ring[];
  /** How warm each ring is, 0 at the edge towards 1 at the heart. */
  readonly warmths: readonly number[];
}

const directions = Array.from({ length: SAMPLES }, (_, sample) => direction(sample));
/** A ring is never softer than this: a pebble. */
const PEBBLE = 5;

/** All that a drawing needs of its marks. It knows neither size nor colour, so one Ice serves every drawing of it. */
export function freeze(marks: readonly PictureMark[], seed: string): Ice {
  const growth = grow(marks, seed);
  const softness = thaw(marks.length);
  // 70 is a cut crystal. By the time the stone is warm, even its edge has become soft.
  const edgeSharpness = 70 * (1 - softness) + 14 * softness;
  const facing = facings(growth.angles);
  const warmths = growth.depths.map((depth) => 1 - Math.exp(-depth / 34));
  const rings = growth.depths.map((depth, k) => {
    const sharpness = Math.max(PEBBLE, edgeSharpness / (1 + 0.07 * depth));
    const distances = growth.distances[k] ?? [];
    const ring = sharpness === PEBBLE ? pebble(facing, distances, seed, k) : outline(facing, distances, sharpness);
    ripple(ring, seed, k, 0.034 * softness * wave(at(warmths, k)));
    return ring;
  });
  nest(rings, growth.widths);
  return { seed, thaw: softness, growth, rings, warmths };
}

/** How squarely each face (columns) looks at each direction (rows); 0 for those that look away. */
function facings(angles: readonly number[]): Float64Array {
  return Float64Array.from({ length: SAMPLES * FACES }, (_, i) =>
    Math.max(0, Math.cos(at(directions, Math.floor(i / FACES)) - at(angles, i % FACES))),
  );
}

interface Pebble {
  readonly seed: string;
  readonly distances: readonly number[];
  readonly ring: Ring;
}

// A memo, not a state: what has lain long enough to be a pebble stays the one it is when a mark is added, and most rings
// of an old picture are pebbles. One for each place in the picture that was grown last.
const pebbles: Pebble[] = [];

/** Its own copy: what becomes of it depends on the rings around it. */
function pebble(facing: Float64Array, distances: readonly number[], seed: string, k: number): Ring {
  const known = pebbles[k];
  const same = known?.seed === seed && known.distances.every((far, j) => far === distances[j]);
  const ring = same ? known.ring : outline(facing, distances, PEBBLE);
  if (!same) pebbles[k] = { seed, distances, ring };
  return ring.slice();
}

/**
 * The body bounded by the faces, its corners as sharp as asked for: a norm of the faces' distances, scaled so that a
 * round stone is not much larger than a sharp one. This is the hot loop: a picture of 600 marks comes here a million times.
 */
function outline(facing: Float64Array, distances: readonly number[], sharpness: number): Ring {
  const even = sharpness === PEBBLE ? PEBBLE_EVEN : evenness(sharpness);
  const isPebble = sharpness === PEBBLE;
  const ring = new Float64Array(SAMPLES);
  for (let i = 0; i < SAMPLES; i++) {
    let sum = 0;
    for (let j = 0; j < FACES; j++) {
      const x = at(facing, i * FACES + j);
      if (x <= 0) continue;
      const near = x / at(distances, j);
      // Most rings of an old picture are pebbles, and a fifth power by hand is ten times faster.
      sum += isPebble ? near * near * near * near * near : near ** sharpness;
    }
    ring[i] = sum ** (-1 / sharpness) / even;
  }
  return ring;
}

/** What a stone with endless even faces would measure at this sharpness, so that softening does not swell it. */
function evenness(sharpness: number): number {
  let mean = 0;
  for (let i = 0; i < 180; i++) {
    const x = Math.cos((TAU * i) / 180);
    if (x > 0) mean += x ** sharpness;
  }
  return (((FACES * mean) / 180) ** (-1 / sharpness)) ** 0.6;
}

const PEBBLE_EVEN = evenness(PEBBLE);

/** Only water ripples: neither ice nor what is warm all through. */
const wave = (warmth: number): number => Math.sin(Math.PI * Math.min(1, warmth * 1.15));

/** Water moves a ring; the phases wander a little from ring to ring, so that the bands flow. */
function ripple(ring: Ring, seed: string, k: number, height: number): void {
  if (height < 1e-15) return;
  const three = TAU * hash(`${seed}w3`) + k * 0.13;
  const five = TAU * hash(`${seed}w5`) - k * 0.09;
  for (const [i, angle] of directions.entries()) {
    ring[i] = at(ring, i) * (1 + height * (Math.sin(3 * angle + three) + 0.6 * Math.sin(5 * angle + five)));
  }
}

/** From the edge in, every ring is held a little inside the one around it. */
function nest(rings: readonly Ring[], widths: readonly number[]): void {
  const edge = rings.at(-1) ?? new Float64Array(SAMPLES);
  for (let k = rings.length - 2; k >= 0; k--) {
    const [ring, around] = [rings[k], rings[k + 1]];
    if (!ring || !around) continue;
    const gap = 0.16 * Math.min(at(widths, k), 1);
    for (let i = 0; i < SAMPLES; i++) {
      const most = at(around, i) - (gap * at(around, i)) / at(edge, i);
      ring[i] = Math.min(at(ring, i), most);
    }
  }
}
