// A sheet over the day. The browser's own modal dialog keeps the focus in, the rest inert, and gives the focus back;
// Escape and the phone's back gesture close it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Always } from './Always.tsx';
import { Title } from './Title.tsx';

interface Props {
  readonly title: string;
  /** Beside the title, an app icon; below it, a line. */
  readonly head?: ComponentChildren;
  readonly under?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sheet({ title, head, under, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return;
    sheet.showModal();
    sheet.querySelector('h1')?.focus({ preventScroll: true });
    // Closed before it is taken away: only then does the focus go back to where it was.
    return () => sheet.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="over"
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {/* The frost is no control of its own: Close is at the foot, Escape and back do the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: see above */}
      <div class="veil" onClick={onClose} />
      <div class="sheet">
        <div class="sheet-middle">
          <div class={head ? 'sheet-head sheet-head--icon' : 'sheet-head'}>
            {head}
            <div>
              <Title id="sheet-title">{title}</Title>
              {under && <p class="prose">{under}</p>}
            </div>
          </div>
          {children}
        </div>
        <Always onClose={onClose} />
      </div>
    </dialog>
  );
}
