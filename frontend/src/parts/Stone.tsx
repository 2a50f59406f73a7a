// The picture in its place on a screen, in the light that is on.
import type { Cue } from '../journal/facts.ts';
import type { PictureMark, State } from '../journal/fold.ts';
import { Picture } from '../picture/Picture.tsx';
import { words } from '../texts/index.ts';
import { lightOf } from './light.ts';
import { at } from './route.ts';

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
  /** The last line has just come: it draws itself. Or how far it has come, below 1. */
  readonly draw?: boolean | number;
  /** Brings one cue's lines forward. */
  readonly only?: Cue | undefined;
  /** As soon as it has a line it leads to the look back; what it says is the link's name. */
  readonly leads?: boolean;
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
  only,
  leads = false,
  silent = false,
}: Props) {
  const drawn = marks ?? state.picture;
  const picture = (
    <Picture
      marks={drawn}
      seed={state.seed}
      theme={lightOf(state.theme)}
      size={size}
      id={id}
      label={silent ? '' : words().picture(drawn.length)}
      breathe={breathe}
      {...(fit !== undefined && { fit })}
      {...(only !== undefined && { only })}
      {...(draw !== false && { draw: Number(draw) })}
    />
  );
  return (
    <div class={`stone stone--${look}`} aria-hidden={silent ? 'true' : undefined}>
      {leads && drawn.length > 0 ? <a href={at('picture')}>{picture}</a> : picture}
    </div>
  );
}
