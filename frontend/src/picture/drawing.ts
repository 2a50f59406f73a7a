// The picture: every mark becomes one line of one drawing. Pure: the same marks, seed and options give the same shapes.
// A day without a mark is not in the list, so nothing stands for it; the size of a practice is not an input.
// The formulas stand in docs/picture.md.
import type { Cue } from '../journal/facts.ts';
import type { PictureMark } from '../journal/fold.ts';
import { type Canvas, canvas } from './canvas.ts';
import { along, mix } from './colour.ts';
import { drawnRings } from './detail.ts';
import { iceFaces } from './faces.ts';
import { freeze, type Ice } from './ice.ts';
import { newestLine } from './newest.ts';
import type { Theme } from './palette.ts';
import { spline } from './path.ts';
import { at } from './ring.ts';
import { type Attributes, type Shape, shape, tenth } from './shape.ts';

export interface DrawOptions {
  /** The person's own ice: State.seed. */
  readonly seed: string;
  readonly theme: Theme;
  /** The side of the square, in CSS pixels. */
  readonly size: number;
  /** Goes before every id inside the drawing: unique on the page. */
  readonly id: string;
  /** What a screen reader says; '' makes the drawing decoration. */
  readonly label: string;
  /** The share of the square, 0 to 1, in place of the one that grows with the marks. */
  readonly fit?: number | undefined;
  /** How much of the newest line is drawn yet, 0 to 1. Absent: all of it, and its band too. */
  readonly draw?: number | undefined;
  /** Brings one cue's lines forward. */
  readonly only?: Cue | undefined;
  readonly shadow?: boolean | undefined;
}

/** `ice`, when the caller still has it: it depends on marks and seed only and is most of the work. */
export function draw(
  marks: readonly PictureMark[],
  options: DrawOptions,
  ice: Ice = freeze(marks, options.seed),
): Shape {
  const { size, theme, id, fit, label, only, shadow = true } = options;
  const drawn = marks.length > 0 ? options.draw : undefined;
  const on = canvas(marks, ice, { size, theme, id, fit, drawing: drawn !== undefined });
  const edge = (attributes: Attributes): Shape => shape('use', { href: `#${on.id('e')}`, ...attributes });
  const faces = iceFaces(on, edge);
  const lit = halo(on);
  const cast = shadow ? castShadow(on, edge) : null;

  const definitions = [...gradients(on), ...(lit?.defs ?? []), edgePath(on), ...(cast?.defs ?? []), ...faces.defs];
  const body = [...(lit?.body ?? []), ...(cast?.body ?? []), ...bands(on, edge, only), ...faces.body];
  if (faces.body.length > 0) body.push(...outermostLine(on, edge, only));
  if (drawn !== undefined) body.push(...newestLine(on, drawn));

  const spoken: Attributes = label === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  return shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}`, width: size, height: size, ...spoken },
    shape('defs', {}, ...definitions),
    ...body,
  );
}

/** Lines are lit from the upper left: pale where light meets them, full colour in the lee. */
function gradients({ marks, palette, size, id, firmness }: Canvas): Shape[] {
  const ends = { x1: tenth(size * 0.2), y1: tenth(size * 0.08), x2: tenth(size * 0.74), y2: tenth(size * 0.9) };
  return [...new Set(marks.map((mark) => mark.cue))].map((cue) => {
    const hue = palette.line[cue];
    const fades = palette.lineFade > 0;
    const start = fades ? mix(hue, palette.lit, palette.lineFade * (1 - 0.6 * firmness)) : hue;
    const end = fades ? hue : mix(hue, palette.lee, 0.3);
    return shape(
      'linearGradient',
      { id: id(cue), gradientUnits: 'userSpaceOnUse', ...ends },
      shape('stop', { 'stop-color': start, 'stop-opacity': '.95' }),
      shape('stop', { offset: 1, 'stop-color': end, 'stop-opacity': '.85' }),
    );
  });
}

interface Part {
  readonly defs: readonly Shape[];
  readonly body: readonly Shape[];
}

/** Warmth around the stone, as soon as there is any. */
function halo({ ice, palette, size, id }: Canvas): Part | null {
  if (ice.thaw <= 0.1) return null;
  const strength = (palette.halo * ice.thaw * ice.thaw).toFixed(2);
  const gradient = shape(
    'radialGradient',
    { id: id('halo') },
    shape('stop', { 'stop-color': palette.glow, 'stop-opacity': strength }),
    shape('stop', { offset: 1, 'stop-color': palette.glow, 'stop-opacity': 0 }),
  );
  const disc = { cx: size / 2, cy: size / 2, r: size / 2, fill: `url(#${id('halo')})` };
  return { defs: [gradient], body: [shape('circle', disc)] };
}

/** The edge is used up to four times (shadow, fill, clip, line), so it is defined once, and finer than the rest. */
function edgePath(on: Canvas): Shape {
  const { ice, ring, top, id } = on;
  const step = ice.thaw < 0.8 ? 2 : 3;
  return shape('path', { id: id('e'), d: spline(ring(top), on, step, 2) });
}

function castShadow({ palette, size, id }: Canvas, edge: (attributes: Attributes) => Shape): Part {
  const blur = shape(
    'filter',
    { id: id('s'), x: '-20%', y: '-20%', width: '140%', height: '145%' },
    shape('feGaussianBlur', { stdDeviation: tenth(size * 0.028) }),
  );
  const fall = edge({
    transform: `translate(0 ${tenth(size * 0.032)})`,
    fill: palette.lee,
    'fill-opacity': palette.shadow,
    filter: `url(#${id('s')})`,
  });
  return { defs: [blur], body: [fall] };
}

/** From the edge in, each band is painted over the one around it. */
function bands(on: Canvas, edge: (attributes: Attributes) => Shape, only: Cue | undefined): Shape[] {
  return drawnRings(on).map((k) => {
    const paint = { fill: fillOf(on, k), ...strokeOf(on, k, only) };
    return k === on.top ? edge(paint) : shape('path', { d: bandPath(on, k), ...paint });
  });
}

/** Small rings need fewer points; sharp ones more. */
function bandPath(on: Canvas, k: number): string {
  const { ice, ring, scale } = on;
  const radius = scale * at(ring(k), 0);
  if (radius < 12) return spline(ring(k), on, 12);
  if (radius < 30) return spline(ring(k), on, 8);
  if (radius < 60) return spline(ring(k), on, 6);
  return spline(ring(k), on, ice.thaw < 0.5 ? 2 : radius < 110 ? 4 : 3);
}

function fillOf({ marks, ice, palette, firmness }: Canvas, k: number): string {
  const warmth = at(ice.warmths, k);
  const fill = along(palette.ramp, warmth * 1.1);
  const mark = marks[k - 1];
  if (!mark) return fill;
  // Something was noticed: the band is pale, like one in agate.
  const pale = (): string => mix(palette.paleCold, palette.paleWarm, Math.min(1, warmth * 1.9));
  const noticed = mark.noticed ? mix(fill, pale(), palette.paleShare) : fill;
  return mix(noticed, palette.line[mark.cue], 0.1 * firmness);
}

/** The line of the k-th mark; the ice as it was found has none. */
function strokeOf({ marks, ice, size, id, firmness }: Canvas, k: number, only: Cue | undefined): Attributes {
  const mark = marks[k - 1];
  if (!mark) return {};
  const warmth = at(ice.warmths, k);
  const earlier = mark.round < (marks.at(-1)?.round ?? 1);
  const width = (1 - 0.45 * warmth + 1.1 * firmness) * thinness(size) * (earlier ? 0.55 : 1);
  const opacity = 0.95 - 0.5 * warmth;
  const [broader, stronger] = only === undefined ? [1, opacity] : mark.cue === only ? [1.9, 1] : [1, opacity * 0.12];
  return {
    stroke: `url(#${id(mark.cue)})`,
    'stroke-width': (width * broader).toFixed(2),
    'stroke-opacity': stronger.toFixed(2),
  };
}

/** The ice's faces lie over the bands, so the outermost line is drawn once more over the faces. */
function outermostLine(on: Canvas, edge: (attributes: Attributes) => Shape, only: Cue | undefined): Shape[] {
  if (on.top > 0) return [edge({ fill: 'none', ...strokeOf(on, on.top, only) })];
  if (on.marks.length > 0) return []; // the first line is just being drawn
  return [edge({ fill: 'none', stroke: on.palette.outline, 'stroke-width': tenth(thinness(on.size)) })];
}

/** Lines are thinner on a small picture, though less than in proportion. */
const thinness = (size: number): number => 0.55 + (0.45 * size) / 340;
