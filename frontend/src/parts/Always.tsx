// The foot: two doors, the same place and size on every screen.

import { words } from '../texts/index.ts';
import { Icon } from './Icon.tsx';
import { at, home } from './route.ts';

export function Always({ onClose }: { readonly onClose?: () => void }) {
  const { always } = words();
  return (
    <nav class="always" aria-label={always.label}>
      {onClose ? (
        <button type="button" class="door" onClick={onClose}>
          <Icon name="close" />
          {always.close}
        </button>
      ) : (
        <a class="door" href={at('too-much')}>
          <Icon name="pause" />
          {always.tooMuch}
        </a>
      )}
      <a class="door" href={at('help')}>
        <Icon name="phone" />
        {always.help}
      </a>
    </nav>
  );
}

interface OnwardProps {
  /** Before a first round there is no day to go back to: then it goes back to where one came from. */
  readonly day: boolean;
  readonly onBack: () => void;
}

/** The foot of Help now: one way on, to the day, from wherever one came. */
export function BackToToday({ day, onBack }: OnwardProps) {
  const { always } = words();
  return (
    <nav class="always" aria-label={always.label}>
      <a
        class="door"
        href={at('home')}
        onClick={(event) => {
          event.preventDefault();
          if (day) home();
          else onBack();
        }}
      >
        {day ? always.today : always.back}
      </a>
    </nav>
  );
}
