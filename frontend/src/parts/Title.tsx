// The one h1 of a screen. It takes the focus when the person arrives.
import type { ComponentChildren } from 'preact';
import { useArrival } from './arrival.ts';

interface Props {
  readonly children: ComponentChildren;
  /** display: the voice of a whole screen. title: a list's or a sheet's. day: "Day five". */
  readonly look?: 'display' | 'title' | 'day';
  readonly id?: string;
  /** A new value is a new arrival. */
  readonly again?: unknown;
}

export function Title({ children, look = 'title', id, again }: Props) {
  const title = useArrival(again);
  return (
    <h1
      ref={title}
      tabIndex={-1}
      class={look === 'day' ? 'display display--day' : look}
      {...(id !== undefined && { id })}
    >
      {children}
    </h1>
  );
}
