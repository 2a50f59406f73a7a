// A practice that is the wrong one for this person: one line, and the way to take it up again.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { laterWords } from '../texts/later.ts';
import { ownWords } from '../texts/own.ts';

interface Props {
  readonly title: string;
  readonly lang: string | undefined;
  /** It was set aside a moment ago: the focus goes to the way back. */
  readonly fresh?: boolean;
  readonly onTakeUp: () => void;
}

export function SetAside({ title, lang, fresh = false, onTakeUp }: Props) {
  const id = useId();
  const press = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (fresh) press.current?.focus({ preventScroll: true });
  }, [fresh]);
  return (
    <div class="made-row set-aside">
      <span class="row-words">
        <span class="small">{ownWords().aside}</span>
        <span id={`${id}-title`} class="line" dir="auto" lang={lang}>
          {title}
        </span>
      </span>
      <button
        ref={press}
        id={`${id}-press`}
        type="button"
        class="made-press"
        aria-labelledby={`${id}-press ${id}-title`}
        onClick={onTakeUp}
      >
        {laterWords().practice.takeUp}
      </button>
    </div>
  );
}
