// Where the person is, kept in the address's fragment: the phone's own back button and swipe work, the server never
// sees it, and one cached page serves every place.
import { signal } from '@preact/signals';
import { CUES, type Cue } from '../journal/facts.ts';

const PLACES = [
  'too-much',
  'ground',
  'help',
  'country',
  'settings',
  'language',
  'about',
  'begin',
  'questions',
  'return',
  'plans',
  'install',
  'reminder',
  'picture',
  'kit',
  'lever',
  'library',
  'bring',
  'bring-page',
  'bring-words',
  'safety',
  'signs',
  'friend',
  'keep',
] as const;
type Plain = (typeof PLACES)[number];

/** Places with something of their own: a mark's id, twice · a guide of a practice, 'PRACTICE/GUIDE' · a card's id. */
const OF = ['noticing', 'care', 'guide', 'card'] as const;
type Of = (typeof OF)[number];

export type Route =
  | { readonly name: 'home' | Plain }
  | { readonly name: Of; readonly of: string }
  | { readonly name: 'cue'; readonly cue: Cue };

export function routeOf(hash: string): Route {
  const [place, ...details] = hash.replace(/^#\/?/, '').split('/');
  const detail = details.join('/');
  const cue = CUES.find((c) => c === detail);
  if (place === 'cue' && cue) return { name: 'cue', cue };
  const of = OF.find((p) => p === place);
  if (of && detail !== '') return { name: of, of: detail };
  const name = PLACES.find((p) => p === place);
  return { name: name ?? 'home' };
}

export const route = signal<Route>({ name: 'home' });

let shown = '';
let left = '';
/** The fragment that the last step came back from; '' when that step led on. */
export const cameBackFrom = (): string => left;

function show(from = ''): void {
  left = from;
  shown = location.hash;
  route.value = routeOf(shown);
}

/** The fragment for a place, for `<a href>`: links work by keyboard, by long press and before any script ran. */
export const at = (place: Plain | 'home' | `cue/${Cue}` | `${Of}/${string}`): string =>
  place === 'home' ? '#/' : `#/${place}`;

/** Goes home without adding a step to the way back, so that back never reopens what was just done. */
export function home(): void {
  history.replaceState(history.state, '', '#/');
  show();
}

/** Goes to a place without adding a step to the way back: for leaving a sheet, which back is not to open again. */
export function instead(place: Plain | `${Of}/${string}`): void {
  history.replaceState(history.state, '', at(place));
  show();
}

/** One step back; home when Thaw was opened right here (from a shortcut, say). */
export function back(): void {
  if (stepsOf(history.state) > 0) history.back();
  else home();
}

/** Called once, when the app starts. */
export function follow(): void {
  let steps = stepsOf(history.state);
  const arrive = (): void => {
    // A step taken by a link comes without a state of its own; one taken by back or forward brings its number along.
    if (history.state === null) history.replaceState({ steps: steps + 1 }, '');
    const now = stepsOf(history.state);
    show(now < steps ? shown : now > steps ? '' : left); // each step by a link is told by two events
    steps = now;
  };
  if (history.state === null) history.replaceState({ steps: 0 }, '');
  show();
  addEventListener('popstate', arrive);
  addEventListener('hashchange', arrive);
}

function stepsOf(state: unknown): number {
  const steps = (state as { steps?: unknown } | null)?.steps;
  return typeof steps === 'number' ? steps : 0;
}
