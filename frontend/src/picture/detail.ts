// Which lines of very many are drawn. Where they lie closer together than half a pixel no eye tells them apart, and a
// phone would draw for nothing: there, a line stands for its neighbours too. Up to 168 marks every line is drawn; from
// there on the least distance grows, so that no mark changes the picture at one stroke.
import type { Canvas } from './canvas.ts';
import { at, SAMPLES } from './ring.ts';

const ALL = 168;
const FROM_HERE_ON = 300;
const HALF_A_PIXEL = 0.5;
/** Distances are looked at in twelve directions. */
const STEP = SAMPLES / 12;

/** Places of the rings that are drawn, from the edge in. The edge and the ice as it was found always are. */
export function drawnRings(on: Canvas): readonly number[] {
  const share = (on.marks.length - ALL) / (FROM_HERE_ON - ALL);
  const least = HALF_A_PIXEL * Math.min(1, Math.max(0, share));
  const drawn = [on.top];
  let around = on.top;
  for (let k = on.top - 1; k >= 0; k--) {
    if (k > 0 && widest(on, around, k) < least) continue;
    drawn.push(k);
    around = k;
  }
  return drawn;
}

/** How far a ring lies inside another, where it is farthest. */
function widest({ ring, scale }: Canvas, around: number, k: number): number {
  const [outer, inner] = [ring(around), ring(k)];
  let far = 0;
  for (let i = 0; i < SAMPLES; i += STEP) far = Math.max(far, at(outer, i) - at(inner, i));
  return far * scale;
}
