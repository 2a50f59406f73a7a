// Four small stones for four kinds of quiet: lines without tone, the stone behind a pane, an outline, and one whose
// edge is open. Decoration: the words beside them say it.
import { RINGS } from './Rings.tsx';

const PANE = 'M120 4H326V330H120Z';
const GLARE = 'M150 84 206 30M150 128 246 36';

export function FormDrawing({ form }: { readonly form: string }) {
  return (
    <svg class={`form-stone form-stone--${form}`} viewBox="-4 -4 342 342" aria-hidden="true" focusable="false">
      {ringsOf(form).map((d, ring) => (
        <path key={d} class={`form-ring form-ring--${ring}`} d={d} />
      ))}
      {form === 'far-away' && (
        <>
          <path class="form-pane" d={PANE} />
          <path class="form-glare" d={GLARE} />
        </>
      )}
    </svg>
  );
}

const ringsOf = (form: string): readonly string[] =>
  form === 'muted' || form === 'far-away' ? RINGS : RINGS.slice(0, 1);
