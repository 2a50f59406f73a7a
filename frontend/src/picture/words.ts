// The same drawing in words, as data: src/texts says it in the person's language.
import type { Cue } from '../journal/facts.ts';
import type { PictureMark } from '../journal/fold.ts';
import { thaw } from './thaw.ts';

/**
 * clear: clear ice, whole. ice: ice with its first lines. turning: ice turning to water. water: water with a warm heart.
 * warm: warm almost to the edge.
 */
export type IceState = 'clear' | 'ice' | 'turning' | 'water' | 'warm';

export interface PictureWords {
  readonly state: IceState;
  /** The cues that drew lines, in the order they first came; empty for clear ice. */
  readonly cues: readonly Cue[];
}

export function words(marks: readonly PictureMark[]): PictureWords {
  return { state: stateOf(marks.length), cues: [...new Set(marks.map((mark) => mark.cue))] };
}

function stateOf(count: number): IceState {
  if (count === 0) return 'clear';
  const softness = thaw(count);
  if (softness < 0.3) return 'ice';
  if (softness < 0.62) return 'turning';
  return softness < 0.86 ? 'water' : 'warm';
}
