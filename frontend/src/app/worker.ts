// A newer build, as the page sees it, and never a reload under a person's fingers: it is used at the next opening, when
// the quiet note is tapped, or after a long time out of sight (docs/decisions/0004).
import { keep, unkept } from './life.ts';
import { tell } from './notes.ts';

let newer = false;

export const isNewerThere = (): boolean => newer;

/** Called first of all: a newer build may take over while the page still waits for the network. */
export function watchWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  let hasOne = navigator.serviceWorker.controller !== null; // the first worker that comes brings nothing newer
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    newer = hasOne;
    hasOne = true;
    if (newer) tell('newer');
  });
}

/** The note's "Use it now". What waits for the disk is kept first; where it cannot be, a note says so instead. */
export async function useNewer(): Promise<void> {
  await keep();
  if (!unkept.value) location.reload();
}
