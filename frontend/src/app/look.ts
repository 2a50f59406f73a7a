// How the whole page looks: the chosen light, and how far the ice has thawed. Both are also left for early.js, with the
// language that is spoken, so that the next opening begins in the right colours and words.
import { computed, effect } from '@preact/signals';
import { afterPaint } from '../parts/answer-first.ts';
import { thaw } from '../picture/thaw.ts';
import { heard } from './language.ts';
import { facts, ready, state } from './life.ts';

/** What early.js goes by. */
export const look = computed(() => {
  const { theme, everMade, round, startOfDay } = state.value;
  const warmth = Number(thaw(everMade).toFixed(3));
  return JSON.stringify({ theme, thaw: warmth, begun: round !== null, startOfDay, ...heard.value });
});

/** Called once, when the app starts. */
export function keepLook(): void {
  let first = true;
  effect(() => {
    if (!ready.value) return;
    const seen = look.value;
    if (first) wear(seen);
    else afterPaint(() => seen === look.value && wear(seen)); // it is the whole page that changes: after the tap's own answer
    first = false;
  });
}

function wear(seen: string): void {
  const { theme, everMade } = state.value;
  const root = document.documentElement;
  if (theme === 'phone') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.style.setProperty('--thaw', thaw(everMade).toFixed(3));
  paintBars(theme);
  setTimeout(() => leave(seen)); // after what the person sees: writing waits for the disk
}

/** Of somebody who has done nothing here yet, or has erased it all, nothing is left. */
function leave(look: string): void {
  try {
    if (facts.value.length === 0) localStorage.removeItem('thaw-look');
    else localStorage.setItem('thaw-look', look);
  } catch {
    // Only the first frame of the next opening is the poorer.
  }
}

/** The phone's own bars follow the paper. */
function paintBars(theme: 'light' | 'dark' | 'phone'): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const dark = meta.media.includes('dark') ? theme !== 'light' : theme === 'dark';
    meta.content = dark ? '#0E232C' : '#EAF1F5';
  }
}
