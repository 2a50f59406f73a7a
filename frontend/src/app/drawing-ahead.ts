// While a cue is open, the picture with its line is made: the tap has only to put it in its place, however many lines
// there are.
import { useEffect } from 'preact/hooks';
import type { Cue } from '../journal/facts.ts';
import { openDayFor } from '../parts/open-day.ts';
import { drawingOf } from '../parts/Stone.tsx';
import { makeAhead } from '../picture/Picture.tsx';
import { sideOf } from '../screens/Today.tsx';
import { idle } from './idle.ts';
import { foreseen, plan, state } from './life.ts';

export function useDrawnAhead(cue: Cue): void {
  const seen = state.value;
  useEffect(() => {
    let open = true;
    void idle().then(() => open && drawAhead(cue));
    return () => {
      open = false;
    };
  }, [cue, seen]);
}

function drawAhead(cue: Cue): void {
  const { round, today } = state.value;
  const day = openDayFor(cue, state.value, plan.value);
  if (round === null || day === null) return;
  const { planDay } = day;
  // The picture knows neither which practice it was nor its size.
  const after = foreseen({ kind: 'did', round: round.id, planDay, cue, practice: '', size: 'full', on: today });
  if (after.phase.name === 'today') makeAhead(drawingOf({ state: after, id: 'day', size: sideOf(after.phase) }));
}
