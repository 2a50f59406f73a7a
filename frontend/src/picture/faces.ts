// The faces of the ice: lit planes between the edge and the heart, with two old cracks that catch light. They fade as the
// stone thaws.
import type { Canvas } from './canvas.ts';
import { FACES, hash } from './growth.ts';
import { type Point, polygon, segment } from './path.ts';
import { at, direction, SAMPLES } from './ring.ts';
import { type Attributes, type Shape, shape } from './shape.ts';

/** A stretch of samples of the edge that one face of the crystal bounds; `to` is the first sample after it. */
interface Face {
  readonly face: number;
  readonly from: number;
  readonly to: number;
}

/** Strokes of the light, where the sun would come from. */
const LIGHT = Math.PI * 0.72;

export function iceFaces(
  on: Canvas,
  edge: (attributes: Attributes) => Shape,
): { readonly defs: readonly Shape[]; readonly body: readonly Shape[] } {
  const clarity = (1 - on.ice.thaw) ** 1.5;
  if (clarity <= 0.04) return { defs: [], body: [] };
  const { palette, id } = on;
  const faces = facesOf(on);
  const heart = shape('path', {
    d: polygon(faces.map(({ from }) => inner(on, from))),
    fill: `url(#${id('d')})`,
    'fill-opacity': (clarity * clarity * 0.8).toFixed(3),
  });
  const planes = faces.map((face) => plane(on, face, clarity));
  const depth = shape(
    'radialGradient',
    { id: id('d'), cx: '.7', cy: '.86', r: 1 },
    shape('stop', { 'stop-color': palette.deep, 'stop-opacity': '.95' }),
    shape('stop', { offset: '.6', 'stop-color': palette.deep, 'stop-opacity': '.28' }),
    shape('stop', { offset: 1, 'stop-color': palette.lit, 'stop-opacity': '.1' }),
  );
  return {
    defs: [shape('clipPath', { id: id('c') }, edge({})), depth],
    body: [shape('g', { 'clip-path': `url(#${id('c')})` }, heart, ...planes, ...cracks(on, faces, clarity))],
  };
}

/** Once round the edge, from where one face meets the next. */
function facesOf({ ice, top }: Canvas): Face[] {
  const distances = ice.growth.distances[top] ?? [];
  const owners = Array.from({ length: SAMPLES }, (_, sample) =>
    nearest(direction(sample), ice.growth.angles, distances),
  );
  const start = owners.findIndex((owner, i) => owner !== owners.at(i - 1));
  const faces: Face[] = [];
  for (let i = 0; i < SAMPLES; ) {
    const sample = (i + start) % SAMPLES;
    const face = at(owners, sample);
    let end = i;
    while (end < SAMPLES && at(owners, (end + start) % SAMPLES) === face) end++;
    faces.push({ face, from: sample, to: (end + start) % SAMPLES });
    i = end;
  }
  return faces;
}

/** The face that cuts this direction first. */
function nearest(angle: number, angles: readonly number[], distances: readonly number[]): number {
  let [best, found] = [-1, 0];
  for (const [j, facing] of angles.entries()) {
    const nearness = Math.cos(angle - facing) / at(distances, j);
    if (nearness > best) [best, found] = [nearness, j];
  }
  return found;
}

/** Where a face ends inside: at the ice as it was found, and never far out. */
const innerDistance = ({ ring, top }: Canvas, sample: number): number =>
  Math.min(at(ring(0), sample), at(ring(top), sample) * 0.56);

const inner = (on: Canvas, sample: number): Point => on.place(innerDistance(on, sample), direction(sample));

/** A little beyond the edge; the clip cuts it true. */
const outer = ({ ring, place, top }: Canvas, sample: number): Point =>
  place(at(ring(top), sample) * 1.05, direction(sample));

function plane(on: Canvas, { face, from, to }: Face, clarity: number): Shape {
  const { palette, ice } = on;
  const light = Math.cos(at(ice.growth.angles, face) + LIGHT);
  const strength = light > 0 ? palette.faceLit * light : palette.faceLee * -light;
  return shape('path', {
    d: polygon([outer(on, from), outer(on, to), inner(on, to), inner(on, from)]),
    fill: light > 0 ? palette.lit : palette.lee,
    'fill-opacity': (strength * clarity).toFixed(3),
    stroke: palette.lit,
    'stroke-opacity': (palette.faceEdge * clarity).toFixed(2),
    'stroke-width': '.7',
    'stroke-linejoin': 'round',
  });
}

/** From one corner of the heart towards another. A face that is grown over lends its crack the first face's corner. */
function cracks(on: Canvas, faces: readonly Face[], clarity: number): Shape[] {
  const corner = (letter: string): number => {
    const face = Math.floor(hash(on.ice.seed + letter) * FACES);
    return (faces.find((each) => each.face === face) ?? faces[0])?.from ?? 0;
  };
  return [0, 1].flatMap((i) => {
    const [from, to] = [corner(`c${i}`), corner(`e${i}`)];
    if (from === to) return [];
    const end = on.place(innerDistance(on, to) * (0.2 + 0.5 * i), direction(to) + 0.3);
    return shape('path', {
      d: segment(inner(on, from), end),
      stroke: on.palette.lit,
      'stroke-opacity': (on.palette.faceEdge * clarity * clarity).toFixed(2),
      'stroke-width': '.8',
      'stroke-linecap': 'round',
    });
  });
}
