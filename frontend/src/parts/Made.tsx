// What was done today for one cue. Taking it back is at once, and so is putting it back.
import { useState } from 'preact/hooks';
import type { ScreenProps } from '../app/screen.ts';
import type { Mark } from '../journal/fold.ts';
import { words } from '../texts/index.ts';
import { didOf } from './doing.ts';
import { Glyph } from './Glyph.tsx';

interface Props extends Pick<ScreenProps, 'plan' | 'give'> {
  readonly marks: readonly Mark[];
}

export function Made({ marks, plan, give }: Props) {
  // Those taken back during this visit, each where it stood.
  const [gone, setGone] = useState<readonly Mark[]>([]);
  const { practice: text } = words();
  if (marks.length + gone.length === 0) return null;

  const takeBack = (mark: Mark): void => {
    give({ kind: 'took-back', mark: mark.id });
    setGone([...gone, mark]);
  };
  const putBack = ({ id, ...mark }: Mark): void => {
    give({ kind: 'did', ...mark });
    setGone(gone.filter((each) => each.id !== id));
  };
  return (
    <ul class="made">
      {marks.map((mark) => (
        <li key={mark.id} class="made-row">
          <Glyph cue={mark.cue} kept />
          <span class="line" dir="auto">
            {didOf(plan, mark)}
          </span>
          <button type="button" class="made-press" onClick={() => takeBack(mark)}>
            {text.takeBack}
          </button>
        </li>
      ))}
      {gone
        .filter((mark) => !marks.some((live) => live.id === mark.id))
        .map((mark) => (
          <li key={mark.id} class="made-row">
            <Glyph cue={mark.cue} />
            <span class="line" role="status">
              {text.takenBack}
            </span>
            <button type="button" class="made-press" onClick={() => putBack(mark)}>
              {text.putBack}
            </button>
          </li>
        ))}
    </ul>
  );
}
