// How the ice grows. A crystal has nine faces; each mark lays one layer on them, thicker towards its cue's side. All
// that looks like chance comes from the seed, so the same marks give the same stone on every phone.
import type { Cue } from '../journal/facts.ts';
import type { PictureMark } from '../journal/fold.ts';
import { at, TAU } from './ring.ts';

export const FACES = 9;

/** The side a cue's layers are thicker on: up, right, down, left. */
const SIDE: Readonly<Record<Cue, number>> = {
  meaning: -Math.PI / 2,
  connection: 0,
  body: Math.PI / 2,
  sensory: Math.PI,
};

export interface Growth {
  /** The direction each face looks in, in radians. */
  readonly angles: readonly number[];
  /** distances[k][j]: how far face j lies from the heart after k marks; [0] is the ice as it was found. */
  readonly distances: readonly (readonly number[])[];
  /** widths[k]: the width of the layer of mark k (counted from 0) before it is pressed. */
  readonly widths: readonly number[];
  /** depths[k]: the widths of all layers laid over the ring after k marks. It stands for how long that ring has lain. */
  readonly depths: readonly number[];
}

/** A number in [0, 1) for a text: FNV-1a, with a finishing mix, since short texts alike must not land side by side. */
export function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

export function grow(marks: readonly PictureMark[], seed: string): Growth {
  const of = (text: string): number => hash(seed + text);
  const faces = Array.from({ length: FACES }, (_, j) => j);
  const angles = faces.map((j) => (TAU * (j + 0.7 * (of(`a${j}`) - 0.5))) / FACES);
  // Every stone leans: one side grows faster, whatever is done.
  const lean = TAU * of('lean');
  const leaning = angles.map((angle) => 1 + 0.42 * Math.cos(angle - lean));
  // Marks of two phones may lie in the journal out of the order of their rounds, so the newest round is looked for.
  const newest = marks.reduce((round, mark) => Math.max(round, mark.round), 1);

  let distance = faces.map((j) => 2.6 * (0.84 + 0.34 * of(`d${j}`)));
  const distances = [distance];
  const widths: number[] = [];
  for (const [k, mark] of marks.entries()) {
    const width = 0.55 + 1.05 * of(`s${k}`);
    // Beginning again presses earlier rounds together: thinner, no cooler.
    const press = 1 / (1 + 1.7 * (newest - mark.round));
    const side = SIDE[mark.cue] + 1.5 * (of(`t${k}${mark.cue}${mark.day}`) - 0.5);
    distance = distance.map((far, j) => {
      const towards = Math.exp(2.2 * (Math.cos(at(angles, j) - side) - 1));
      return far + width * press * (0.34 + 1.05 * towards) * at(leaning, j);
    });
    distances.push(distance);
    widths.push(width);
  }

  const depths = new Array<number>(marks.length + 1).fill(0);
  for (let k = marks.length - 1; k >= 0; k--) depths[k] = at(depths, k + 1) + at(widths, k);
  return { angles, distances, widths, depths };
}
