// What all parts of one drawing share: the square, the colours, the ice in it and where it lies.
import type { PictureMark } from '../journal/fold.ts';
import type { Ice } from './ice.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { type Frame, frame } from './path.ts';
import type { Ring } from './ring.ts';

export interface Canvas extends Frame {
  readonly marks: readonly PictureMark[];
  readonly ice: Ice;
  readonly palette: Palette;
  readonly size: number;
  /** The id of a part of this drawing: ids are the whole page's. */
  readonly id: (part: string) => string;
  /** The outermost ring that is filled: all marks, or all but the one that is just being drawn. */
  readonly top: number;
  readonly ring: (k: number) => Ring;
  /** 1 for the first line, falling: a single thin line would be lost on so much ice. */
  readonly firmness: number;
}

/** The share of the square the stone takes: it grows and never reaches an end, so it is whole at every moment. */
const shareOf = (count: number): number => 0.88 * (0.6 + 0.4 * (1 - Math.exp(-count / 16)));

export function canvas(
  marks: readonly PictureMark[],
  ice: Ice,
  setting: { size: number; theme: Theme; id: string; fit: number | undefined; drawing: boolean },
): Canvas {
  const count = marks.length;
  const ring = (k: number): Ring => {
    const found = ice.rings[k];
    if (!found) throw new RangeError(`no ring ${k} in ice of ${count} marks`);
    return found;
  };
  return {
    marks,
    ice,
    palette: PALETTES[setting.theme],
    size: setting.size,
    id: (part) => `${setting.id}-${part}`,
    ...frame(ring(count), setting.size, setting.fit ?? shareOf(count)),
    top: setting.drawing ? count - 1 : count,
    ring,
    firmness: Math.exp(-Math.max(0, count - 1) / 4),
  };
}
