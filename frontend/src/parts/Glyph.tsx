// A cue's sign: an outline, a contour and a heart, a small sibling of the picture. Offered it is tinted, kept it is
// solid with a warm heart; there is no empty and no ticked form. It always stands beside the cue's name.
import type { Cue } from '../journal/facts.ts';

interface Props {
  readonly cue: Cue;
  readonly kept?: boolean;
}

/** One circle, four ways: cut in half and set down, drawn to a point, doubled, squared. */
const PATHS: Readonly<Record<Cue, { outline: string; contour: string; heart: string }>> = {
  body: {
    outline: 'M5 34a19 19 0 0 1 38 0z',
    contour: 'M9.5 34a12.2 12.2 0 0 1 24.4 0z',
    heart: 'M13.5 34a6 6 0 0 1 12 0z',
  },
  sensory: {
    outline: 'M40 8v16A16 16 0 1 1 24 8z',
    contour: 'M32 16v10.5A10.5 10.5 0 1 1 21.5 16z',
    heart: 'M25.3 22.7V28a5.3 5.3 0 1 1-5.3-5.3z',
  },
  connection: {
    outline: 'M17 10.5a13.5 13.5 0 1 0 0 27 13.5 13.5 0 0 0 7-1.95 13.5 13.5 0 1 0 0-23.1A13.5 13.5 0 0 0 17 10.5z',
    contour: 'M17 15.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM31 15.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
    heart: 'M24 17.2a11 11 0 0 1 0 13.6 11 11 0 0 1 0-13.6z',
  },
  meaning: {
    outline: 'M13 8h22a5 5 0 0 1 5 5v22a5 5 0 0 1-5 5H13a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z',
    contour: 'M14.5 12h13a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4h-13a4 4 0 0 1-4-4V16a4 4 0 0 1 4-4z',
    heart:
      'M15.7 15h6a2.2 2.2 0 0 1 2.2 2.2v6a2.2 2.2 0 0 1-2.2 2.2h-6a2.2 2.2 0 0 1-2.2-2.2v-6a2.2 2.2 0 0 1 2.2-2.2z',
  },
};

export function Glyph({ cue, kept = false }: Props) {
  const { outline, contour, heart } = PATHS[cue];
  return (
    <svg
      class={kept ? `glyph glyph--${cue} glyph--kept` : `glyph glyph--${cue}`}
      viewBox="0 0 48 48"
      width="44"
      height="44"
      aria-hidden="true"
      focusable="false"
    >
      <path class="glyph-outline" d={outline} />
      <path class="glyph-contour" d={contour} />
      <path class="glyph-heart" d={heart} />
    </svg>
  );
}
