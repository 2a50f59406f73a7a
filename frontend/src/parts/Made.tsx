// What was done. Taking it back is at once, and so is putting it back: the same row, the same place,
// the same button under the same finger.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Mark } from '../journal/fold.ts';
import { laterWords } from '../texts/later.ts';
import { didOf, langOf } from './doing.ts';
import { Glyph } from './Glyph.tsx';
import type { ScreenProps } from './given.ts';
import { at } from './route.ts';

interface Props extends Pick<ScreenProps, 'plan' | 'give'> {
  readonly marks: readonly Mark[];
  /** What else is said of a mark, below its words. */
  readonly beside?: (mark: Mark) => ComponentChildren;
  /** A mark put back is a new one: what belonged to the one before can go over to it. */
  readonly onPutBack?: (before: string, now: string) => void;
}

export function Made({ marks, plan, give, beside, onPutBack }: Props) {
  const [gone, setGone] = useState<readonly Mark[]>([]);
  // A mark put back is a new fact; it stands where the one before it stood.
  const places = useRef(new Map<string, number>());
  const placeOf = ({ id }: Mark): number => {
    const place = places.current.get(id) ?? places.current.size;
    places.current.set(id, place);
    return place;
  };
  const { practice: text } = laterWords();
  const takenBack = gone.filter((mark) => !marks.some(({ id }) => id === mark.id));
  const rows = [...marks, ...takenBack]
    .map((mark) => ({ mark, place: placeOf(mark), live: marks.includes(mark) }))
    .sort((a, b) => a.place - b.place);
  if (rows.length === 0) return null;

  const takeBack = (mark: Mark): void => {
    give({ kind: 'took-back', mark: mark.id });
    setGone([...gone, mark]);
  };
  const putBack = (mark: Mark): void => {
    const { id, ...did } = mark;
    const now = give({ kind: 'did', ...did });
    places.current.set(now, placeOf(mark));
    onPutBack?.(id, now);
    setGone(gone.filter((each) => each.id !== id));
  };
  return (
    <ul class="made">
      {rows.map(({ mark, place, live }) => (
        <li key={place} class="made-row">
          <Glyph cue={mark.cue} kept={live} />
          <span class="line" role="status" dir="auto" {...(live && langOf(plan, mark))}>
            {live ? didOf(plan, mark) : text.takenBack}
          </span>
          {live && beside === undefined && (
            <a class="made-press" href={at(`noticing/${mark.id}`)}>
              {text.shifted}
            </a>
          )}
          <button type="button" class="made-press" onClick={() => (live ? takeBack(mark) : putBack(mark))}>
            {live ? text.takeBack : text.putBack}
          </button>
          {live && beside?.(mark)}
        </li>
      ))}
    </ul>
  );
}
