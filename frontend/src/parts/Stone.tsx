// The picture in its place on a screen, in the light that is on.
import type { Cue } from '../journal/facts.ts';
import type { PictureMark, State } from '../journal/fold.ts';
import { type Drawing, Picture } from '../picture/Picture.tsx';
import { words } from '../texts/index.ts';
import { lightOf } from './light.ts';
import { at } from './route.ts';

/** What its drawing depends on. */
interface Given {
  readonly state: Pick<State, 'picture' | 'seed' | 'theme'>;
  /** Other marks than the person's own: a look ahead. */
  readonly marks?: readonly PictureMark[];
  /** Unique on the page: ids inside the drawing begin with it. */
  readonly id: string;
  readonly size: number;
  readonly fit?: number;
  /** Brings one cue's lines forward. */
  readonly only?: Cue | undefined;
  /** For a picture beside words that already say it. */
  readonly silent?: boolean;
}

interface Props extends Given {
  /** large fills the look back, small stands in a tile. */
  readonly look?: 'day' | 'large' | 'small';
  readonly breathe?: boolean;
  /** The last line has just come: it draws itself. Or how far it has come, below 1. */
  readonly draw?: boolean | number;
  /** As soon as it has a line it leads to the look back; what it says is the link's name. */
  readonly leads?: boolean;
}

export function Stone({ look = 'day', breathe = false, draw = false, leads = false, ...given }: Props) {
  const drawing = drawingOf(given);
  const picture = <Picture {...drawing} breathe={breathe} draw={draw === false ? undefined : Number(draw)} />;
  return (
    <div class={`stone stone--${look}`} aria-hidden={given.silent ? 'true' : undefined}>
      {leads && drawing.marks.length > 0 ? <a href={at('picture')}>{picture}</a> : picture}
    </div>
  );
}

export function drawingOf({ state, marks = state.picture, silent, ...given }: Given): Drawing {
  const label = silent ? '' : words().picture(marks.length);
  return { ...given, marks, seed: state.seed, theme: lightOf(state.theme), label };
}
