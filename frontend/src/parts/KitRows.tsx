// What is in the kit, in groups. Changing a thing opens it in its place; taking it out leaves its line there, with the
// way to put it back under the same finger.
import { useId, useRef, useState } from 'preact/hooks';
import { type PutInKit, SORTS } from '../journal/facts.ts';
import type { Thing } from '../journal/kit.ts';
import { words } from '../texts/index.ts';
import { kitWords } from '../texts/kit.ts';
import type { ScreenProps } from './given.ts';
import { useInPlace } from './in-place.ts';
import { KitForm, type Pick } from './KitForm.tsx';
import { Quiet } from './Press.tsx';

interface Props {
  readonly things: readonly Thing[];
  readonly give: ScreenProps['give'];
  readonly onPick: Pick | null;
}

export function KitRows({ things, give, onPick }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const { rows, leave, instead } = useInPlace(things);
  const text = kitWords();
  return (
    <>
      {SORTS.map((sort) => {
        const group = rows.filter(({ one }) => one.sort === sort);
        if (group.length === 0) return null;
        return (
          <section key={sort} class="kit-group" aria-label={text.groups[sort]}>
            <h2 class="small">{text.groups[sort]}</h2>
            <ul class="ruled">
              {group.map(({ one, place, live }) => (
                <li key={place}>
                  <KitRow
                    thing={one}
                    live={live}
                    open={place === open}
                    onPick={onPick}
                    onOpen={() => setOpen(place === open ? null : place)}
                    onChange={(thing) => {
                      give({ kind: 'took-from-kit', thing: one.id });
                      instead(one, give(thing));
                      setOpen(null);
                    }}
                    onTakeOut={() => {
                      give({ kind: 'took-from-kit', thing: one.id });
                      leave(one);
                      setOpen(null);
                    }}
                    onPutBack={() => instead(one, give(deedOf(one)))}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Put back, it is a new fact, with everything the first one had. */
const deedOf = ({ sort, name, tel, cue }: Thing): PutInKit => ({
  kind: 'put-in-kit',
  sort,
  name,
  ...(tel && { tel }),
  ...(cue && { cue }),
});

interface RowProps {
  readonly thing: Thing;
  readonly live: boolean;
  readonly open: boolean;
  readonly onPick: Pick | null;
  readonly onOpen: () => void;
  readonly onChange: (thing: PutInKit) => void;
  readonly onTakeOut: () => void;
  readonly onPutBack: () => void;
}

function KitRow({ thing, live, open, onPick, onOpen, onChange, onTakeOut, onPutBack }: RowProps) {
  const text = kitWords();
  const id = useId();
  const press = useRef<HTMLButtonElement>(null);
  // What was pressed below goes away; the focus goes to the button of the row, which stays.
  const closing = (): void => press.current?.focus({ preventScroll: true });
  const hint = thing.cue ? words().cues[thing.cue] : thing.tel;
  return (
    <>
      <div class="kit-row">
        <span class="row-words">
          <span id={`${id}-name`} class="line" role="status" dir="auto">
            {live ? thing.name : text.takenOut}
          </span>
          {live && hint && <span class="small">{hint}</span>}
        </span>
        <button
          ref={press}
          type="button"
          class="made-press"
          {...(live && { 'aria-expanded': open, 'aria-labelledby': `${id}-press ${id}-name` })}
          id={`${id}-press`}
          onClick={live ? onOpen : onPutBack}
        >
          {live ? text.change : text.putBack}
        </button>
      </div>
      {live && open && (
        <div class="kit-open">
          <KitForm
            sort={thing.sort}
            from={thing}
            onPick={onPick}
            press={text.changed}
            onPut={(changed) => {
              closing();
              onChange(changed);
            }}
          />
          <Quiet
            onPress={() => {
              closing();
              onTakeOut();
            }}
          >
            {text.takeOut}
          </Quiet>
        </div>
      )}
    </>
  );
}
