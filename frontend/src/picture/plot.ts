// What was noticed over time, as dots: a row for each thing that was noticed, a place along it for each day that has
// something. Presence only: no axis, no line from dot to dot, no count, and no room kept for any other day.
import type { Answer, Cue, LocalDay } from '../journal/facts.ts';
import type { Shape } from './shape.ts';

/** What was said after one mark: the ids of signals, and an answer, which is as full as any signal. */
export interface Notice {
  readonly day: LocalDay;
  readonly cue: Cue;
  readonly signals: readonly string[];
  readonly answer: Answer | null;
}

export interface PlotRow {
  /** The id of a signal, or an answer. */
  readonly of: string;
  /** The cues it came after, in the order in which they first did. */
  readonly cues: readonly Cue[];
  readonly strip: Shape;
}

/** From one day to the next, in pixels. */
const STEP = 26;
const HEIGHT = 24;
/** What is noticed twice on a day lies side by side, a little up and down. */
const ASIDE = 6.5;

/** `notices` in the order of their days. `worse` is in no row: it led to care, and it is the person's own to tell. */
export function plot(notices: readonly Notice[], dir: 'ltr' | 'rtl'): readonly PlotRow[] {
  const said = notices.map((notice) => ({ ...notice, of: rowsOf(notice) })).filter(({ of }) => of.length > 0);
  const days = [...new Set(said.map(({ day }) => day))];
  const width = days.length * STEP;
  return [...new Set(said.flatMap(({ of }) => of))].map((of) => {
    const here = said.filter((notice) => notice.of.includes(of));
    const dots = days.flatMap((day, column) => {
      const along = STEP * (column + 0.5);
      const cues = here.filter((notice) => notice.day === day).map(({ cue }) => cue);
      return cues.map((cue, i) => dot(cue, dir === 'rtl' ? width - along : along, i, cues.length));
    });
    return {
      of,
      cues: [...new Set(here.map(({ cue }) => cue))],
      strip: {
        tag: 'svg',
        attributes: { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT },
        children: dots,
      },
    };
  });
}

const rowsOf = ({ signals, answer }: Notice): readonly string[] => [
  ...new Set(signals),
  ...(answer === null || answer === 'worse' ? [] : [answer]),
];

/** A small sibling of the cues' signs: soft around, with a heart. */
function dot(cue: Cue, along: number, place: number, of: number): Shape {
  const turn = (2 * Math.PI * place) / of - Math.PI / 2;
  const far = of > 1 ? ASIDE : 0;
  const at = { cx: along + far * Math.cos(turn), cy: HEIGHT / 2 + far * Math.sin(turn) };
  const disc = (r: number): Shape => ({ tag: 'circle', attributes: { ...at, r }, children: [] });
  return {
    tag: 'g',
    attributes: { class: `dot glyph--${cue}` },
    children: of > 1 ? [disc(5.5), disc(2.2)] : [disc(8), disc(3)],
  };
}
