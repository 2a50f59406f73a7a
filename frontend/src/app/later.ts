// The parts of the app that come after its first frame: the drawing, and what afterwards.ts names. Once seen, the
// service worker has them; before that they take one round trip.
import { signal } from '@preact/signals';
import { fetchStones } from '../picture/Picture.tsx';

export type Later = typeof import('./afterwards.ts');

export const later = signal<Later | null>(null);

/** Fetches what is not there yet; false when some of it cannot be had just now. */
export async function fetchLater(): Promise<boolean> {
  const afterwards = async (): Promise<void> => {
    later.value ??= await import('./afterwards.ts');
  };
  const came = await Promise.allSettled([fetchStones(), afterwards()]);
  return came.every(({ status }) => status === 'fulfilled');
}
