// The fields of one thing in the kit: its name; a person's number; where a practice belongs.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CUES, type Cue, type PutInKit, type Sort } from '../journal/facts.ts';
import { words } from '../texts/index.ts';
import { kitWords } from '../texts/kit.ts';
import { Press, Quiet } from './Press.tsx';

/** One of the phone's own contacts, chosen there by the person. */
export type Pick = () => Promise<{ readonly name: string; readonly tel: string } | null>;

interface Props {
  readonly sort: Sort;
  /** What it holds already. */
  readonly from?: { readonly name: string; readonly tel: string; readonly cue: Cue | null };
  /** Null where the phone has no contacts to choose from. */
  readonly onPick: Pick | null;
  readonly press: string;
  readonly onPut: (thing: PutInKit) => void;
}

const LONGEST = 200; // characters

export function KitForm({ sort, from, onPick, press, onPut }: Props) {
  const [name, setName] = useState(from?.name ?? '');
  const [tel, setTel] = useState(from?.tel ?? '');
  const [cue, setCue] = useState<Cue>(from?.cue ?? 'body');
  const [bare, setBare] = useState(false);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const text = kitWords();
  const put = (): void => {
    const words = name.trim();
    if (words === '') {
      setBare(true);
      first.current?.focus();
      return;
    }
    const number = sort === 'person' ? tel.trim() : '';
    onPut({
      kind: 'put-in-kit',
      sort,
      name: words,
      ...(number && { tel: number }),
      ...(sort === 'practice' && { cue }),
    });
  };
  const pick = async (): Promise<void> => {
    const one = await onPick?.();
    if (!one) return;
    setName(one.name);
    setTel(one.tel);
  };
  return (
    <form
      class="kit-form"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <div class="field">
        <label class="small" for={`${id}-name`}>
          {text.ask[sort]}
        </label>
        <input
          ref={first}
          id={`${id}-name`}
          class="tile input line"
          type="text"
          dir="auto"
          maxLength={LONGEST}
          autocomplete="off"
          placeholder={text.such[sort]}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {sort === 'person' && (
        <div class="field">
          <label class="small" for={`${id}-tel`}>
            {text.tel}
          </label>
          <input
            id={`${id}-tel`}
            class="tile input line"
            type="tel"
            maxLength={LONGEST}
            autocomplete="off"
            value={tel}
            onInput={(event) => setTel(event.currentTarget.value)}
          />
          {onPick && <Quiet onPress={() => void pick()}>{text.contacts}</Quiet>}
        </div>
      )}
      {sort === 'practice' && <Belongs cue={cue} onCue={setCue} />}
      <p class="small" role="status">
        {bare && text.enough}
      </p>
      <Press onPress={put}>{press}</Press>
      {/* Without one, the keyboard's "Go" does nothing where there are two fields. */}
      <button type="submit" hidden />
    </form>
  );
}

function Belongs({ cue, onCue }: { readonly cue: Cue; readonly onCue: (cue: Cue) => void }) {
  return (
    <fieldset class="field">
      <legend class="small">{kitWords().belongs}</legend>
      <div class="chips">
        {CUES.map((each) => (
          <button
            key={each}
            type="button"
            class="seg-press chip"
            aria-pressed={each === cue}
            onClick={() => onCue(each)}
          >
            {words().cues[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
