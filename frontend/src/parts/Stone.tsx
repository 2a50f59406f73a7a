// The picture in its place on a screen, in the light that is on.
import type { PictureMark, State } from '../journal/fold.ts';
import { Picture } from '../picture/Picture.tsx';
import { words } from '../texts/index.ts';
import { lightOf } from './light.ts';

interface Props {
  readonly state: Pick<State, 'picture' | 'seed' | 'theme'>;
  /** Other marks than the person's own: a look ahead. */
  readonly marks?: readonly PictureMark[];
  /** Unique on the page: ids inside the drawing begin with it. */
  readonly id: string;
  readonly size: number;
  readonly fit?: number;
  /** large fills the look back, small stands in a tile. */
  readonly look?: 'day' | 'large' | 'small';
  readonly breathe?: boolean;
  /** The last line has just come: it draws itself. */
  readonly draw?: boolean;
  /** For a picture beside words that already say it. */
  readonly silent?: boolean;
}

export function Stone({
  state,
  marks,
  id,
  size,
  fit,
  look = 'day',
  breathe = false,
  draw = false,
  silent = false,
}: Props) {
  const drawn = marks ?? state.picture;
  return (
    <div class={`stone stone--${look}`} aria-hidden={silent ? 'true' : undefined}>
      <Picture
        marks={drawn}
        seed={state.seed}
        theme={lightOf(state.theme)}
        size={size}
        id={id}
        label={silent ? '' : words().picture(drawn.length)}
        breathe={breathe}
        {...(fit !== undefined && { fit })}
        {...(draw && { draw: 1 })}
      />
    </div>
  );
}
