// Where the person is, kept in the address's fragment: the phone's own back button and swipe work, the server never
// sees it, and one cached page serves every place.
import { signal } from '@preact/signals';
import { CUES, type Cue } from '../journal/facts.ts';

export type Route =
  | { readonly name: 'home' | 'too-much' | 'ground' | 'help' | 'settings' | 'about' | 'return' | 'plans' | 'install' }
  | { readonly name: 'cue'; readonly cue: Cue };

const PLACES = ['too-much', 'ground', 'help', 'settings', 'about', 'return', 'plans', 'install'] as const;

export function routeOf(hash: string): Route {
  const [place, detail] = hash.replace(/^#\/?/, '').split('/');
  const cue = CUES.find((c) => c === detail);
  if (place === 'cue' && cue) return { name: 'cue', cue };
  const name = PLACES.find((p) => p === place);
  return { name: name ?? 'home' };
}

export const route = signal<Route>({ name: 'home' });

/** The fragment for a place, for `<a href>`: links work by keyboard, by long press and before any script ran. */
export const at = (place: (typeof PLACES)[number] | 'home' | `cue/${Cue}`): string =>
  place === 'home' ? '#/' : `#/${place}`;

/** Goes home without adding a step to the way back, so that back never reopens what was just done. */
export function home(): void {
  history.replaceState(null, '', '#/');
  route.value = { name: 'home' };
}

/** One step back; home when Thaw was opened right here (from a shortcut, say). */
export function back(): void {
  if (steps > 0) history.back();
  else home();
}

let steps = 0;

/** Called once, when the app starts. */
export function follow(): void {
  route.value = routeOf(location.hash);
  addEventListener('hashchange', () => {
    steps += 1;
    route.value = routeOf(location.hash);
  });
  addEventListener('popstate', () => {
    route.value = routeOf(location.hash);
  });
}
