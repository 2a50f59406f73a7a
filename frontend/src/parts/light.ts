// Whether the screen is light or dark just now: the person's choice, else the phone's.
import { signal } from '@preact/signals';
import type { State } from '../journal/fold.ts';

const phoneDark = signal(false);
let followed = false;

/** Follows the phone from the first question on. Where there is no phone (the page built in advance) it is light. */
function followPhone(): void {
  if (followed || typeof matchMedia !== 'function') return;
  followed = true;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  phoneDark.value = dark.matches;
  dark.addEventListener('change', () => {
    phoneDark.value = dark.matches;
  });
}

export function lightOf(theme: State['theme']): 'light' | 'dark' {
  followPhone();
  if (theme !== 'phone') return theme;
  return phoneDark.value ? 'dark' : 'light';
}
