// The person's picture while a guide goes: the coming line draws itself around it. The stone is drawn once; from second to
// second only the line and its pen are moved, so that an old phone stays cool.
import { effect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PictureMark } from '../journal/fold.ts';
import type { Stand } from '../journal/guide.ts';
import type { ScreenProps } from './given.ts';
import { Stone } from './Stone.tsx';

interface Props extends Pick<ScreenProps, 'state'> {
  /** Null where no day is open: then the picture is what it is. */
  readonly coming: PictureMark | null;
  readonly stand: ReadonlySignal<Stand>;
  /** No sweep: the line moves once for each step. */
  readonly still: boolean;
}

/** A whole line is the mark itself, and that is not made yet. */
const MOST = 0.9999;
/** What is further than a second or two is a jump: it is there at once. */
const LEAP = 0.05;

export function ComingLine({ state, coming, stand, still }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [first] = useState(() => shareOf(stand.peek(), still));
  const marks = useMemo(() => (coming ? [...state.picture, coming] : state.picture), [state.picture, coming]);
  useEffect(() => {
    let before = first;
    return effect(() => {
      const now = shareOf(stand.value, still);
      if (place.current) moveTo(place.current, now, Math.abs(now - before) > LEAP);
      before = now;
    });
  }, [stand, still, first]);
  return (
    <div class="coming" ref={place}>
      <Stone state={state} marks={marks} id="guide" size={356} fit={0.86} silent {...(coming && { draw: first })} />
    </div>
  );
}

const shareOf = ({ share, shareBefore }: Stand, still: boolean): number => Math.min(MOST, still ? shareBefore : share);

function moveTo(place: HTMLElement, share: number, leaps: boolean): void {
  const line = place.querySelector<SVGPathElement>('path[pathLength]');
  const pen = place.querySelector('circle:last-child');
  if (!line || !pen) return; // the drawing is still on its way
  place.classList.toggle('coming--leaps', leaps);
  const { x, y } = line.getPointAtLength(line.getTotalLength() * share);
  line.setAttribute('stroke-dasharray', `${share} 2`);
  pen.setAttribute('cx', String(x));
  pen.setAttribute('cy', String(y));
}
