// A field for the person's own words: kept by itself, after a pause and on leaving the field. What stood there before, in
// this visit, comes back with Undo.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | null;
  /** The language of label and hint where they come from the library. */
  readonly lang?: string;
  /** What is written there, as the journal has it. */
  readonly value: string;
  readonly onKeep: (text: string) => void;
  /** Whether what was kept last is on the disk. */
  readonly kept: boolean;
  readonly words: { readonly kept: string; readonly undo: string; readonly undoOf: string };
  /** What can be put in with a tap. */
  readonly offers?: (text: string, put: (more: string) => void) => ComponentChildren;
}

const PAUSE = 2500; // milliseconds: longer than between two words, shorter than until a phone is put away

export function Writing({ id, label, hint, lang, value, onKeep, kept, words, offers }: Props) {
  const { draft, type, put, undo, leave, before } = useDraft(value, onKeep);
  const own = lang === undefined ? {} : { lang, dir: 'auto' as const };
  return (
    <div class="field writing">
      <label class="line" for={id} {...own}>
        {label}
      </label>
      {hint && (
        <p class="small" id={`${id}-hint`} {...own}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        class="tile input writing-place"
        rows={2}
        dir="auto"
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        value={draft}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {offers?.(draft, put)}
      <div class="writing-after">
        <p class="small" role="status">
          {before && kept && draft.trim() === value && words.kept}
        </p>
        {before && (
          <button type="button" class="quiet" aria-label={words.undoOf} onClick={undo}>
            {words.undo}
          </button>
        )}
      </div>
    </div>
  );
}

/** The text as it is being written, and when it is kept. */
function useDraft(value: string, onKeep: (text: string) => void) {
  const [draft, setDraft] = useState(value);
  const earlier = useRef<readonly string[]>([]);
  const latest = useRef({ draft, value, onKeep });
  latest.current = { draft, value, onKeep };
  const leave = (): void => {
    const { draft, value, onKeep } = latest.current;
    const text = draft.trim();
    if (text === value) return;
    latest.current.value = text;
    earlier.current = [...earlier.current, value];
    onKeep(text);
  };
  const seen = useRef(value);
  useLayoutEffect(() => {
    // Written elsewhere meanwhile, and nothing is half written here.
    if (latest.current.draft.trim() === seen.current) setDraft(value);
    seen.current = value;
  }, [value]);
  useEffect(() => {
    if (draft.trim() === value) return;
    const pause = setTimeout(leave, PAUSE);
    return () => clearTimeout(pause);
  }, [draft, value]);
  // With the screen that goes, not a frame later.
  useLayoutEffect(() => {
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);
  const write = (text: string): void => {
    latest.current.draft = text;
    setDraft(text);
  };
  const put = (more: string): void => {
    write(draft.trim() === '' ? more : `${draft.trimEnd()}\n${more}`);
    leave();
  };
  const undo = (): void => {
    leave(); // what is half written is not lost by it: it is the text that is undone
    const last = earlier.current.at(-1);
    if (last === undefined) return;
    earlier.current = earlier.current.slice(0, -1);
    write(last);
    latest.current.value = last;
    latest.current.onKeep(last);
  };
  return { draft, type: write, put, undo, leave, before: earlier.current.length > 0 };
}
