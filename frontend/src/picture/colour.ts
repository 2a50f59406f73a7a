// Mixing colours as the eye sees them (OKLab, by Björn Ottosson): half way between ice and ember is a colour of its
// own, never grey mud. Colours go in and come out as '#rrggbb'.

type Lab = readonly [lightness: number, greenToRed: number, blueToYellow: number];

/** A colour at a place between 0 and 1. */
export type Stop = readonly [at: number, colour: string];

// A memo, not a state: every answer is the same without it. Mixing is the hot part of a drawing, and the colours that
// are mixed are few.
const labs = new Map<string, Lab>();
const MOST_LABS = 2048;

/** The colour `share` (0…1) of the way from one to the other. */
export function mix(from: string, to: string, share: number): string {
  const [l0, a0, b0] = labOf(from);
  const [l1, a1, b1] = labOf(to);
  return hexOf([l0 + (l1 - l0) * share, a0 + (a1 - a0) * share, b0 + (b1 - b0) * share]);
}

/** The colour of a ramp at a place; the ends go on for ever. */
export function along(ramp: readonly Stop[], place: number): string {
  let [before, after] = ramp;
  for (const next of ramp.slice(2)) {
    if (after === undefined || after[0] >= place) break;
    [before, after] = [after, next];
  }
  if (before === undefined || after === undefined) throw new RangeError('a ramp has at least two colours');
  return mix(before[1], after[1], clamp((place - before[0]) / (after[0] - before[0])));
}

function labOf(hex: string): Lab {
  const known = labs.get(hex);
  if (known) return known;
  if (labs.size >= MOST_LABS) labs.clear();
  const r = linear(Number.parseInt(hex.slice(1, 3), 16) / 255);
  const g = linear(Number.parseInt(hex.slice(3, 5), 16) / 255);
  const b = linear(Number.parseInt(hex.slice(5, 7), 16) / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lab: Lab = [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  labs.set(hex, lab);
  return lab;
}

function hexOf([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = byte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  // The leading 1 keeps the zeros of dark colours.
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

/** sRGB to light, and back to a byte of sRGB. */
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

function byte(light: number): number {
  const c = clamp(light);
  return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
