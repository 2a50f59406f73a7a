// A ring: one closed line around the heart, as its distance from the heart in each of 192 directions, clockwise from
// the top.

export type Ring = Float64Array;

export const TAU = Math.PI * 2;
export const SAMPLES = 192;

/** The direction of a sample, in radians as a screen counts them: 0 to the right, growing clockwise. */
export const direction = (sample: number): number => -Math.PI / 2 + (TAU * sample) / SAMPLES;

/** A number out of a list. One that is not there is a fault of ours; as NaN it cannot hide from the tests. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] ?? Number.NaN;
