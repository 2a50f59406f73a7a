// Today as it stands is left in the page that the service worker serves, so that the next opening on the same local day
// shows it before any script ran; its links work, as links do. It is a picture of what the fold said, never read back:
// the script folds the journal as always and takes the page over (docs/decisions/0002).
import { effect } from '@preact/signals';
import { route } from '../parts/route.ts';
import { state } from './life.ts';
import { look } from './look.ts';

const SHELL = '/shell.html';
/** The page that is opened: the shell, or the shell with today in it. Never absent: browsers take it from the cache themselves. */
const PAGE = '/';
/** What moves once, on arriving, and is not to move again. */
const MOVING = ['middle--rises', 'melted--fresh', 'picture--appears', 'picture--draws', 'picture--drawn'];

/** Called once, when the app starts. */
export function keepFront(place: HTMLElement): void {
  let last = '';
  let known: string | null = null;
  effect(() => {
    const { today, phase } = state.value;
    const atHome = route.value.name === 'home';
    const told = JSON.stringify([phase, look.value]);
    // After the frame that shows it; what the person sees comes before what the next opening will need.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (state.value.today !== today) return;
        const standing = atHome && phase.name === 'today' ? standingOf(place) : '';
        const untrue = atHome || (known !== null && known !== told);
        known = told;
        const { lang, dir } = document.documentElement;
        const seen = look.value.replaceAll('"', '&quot;');
        const head = `<html lang="${lang}" dir="${dir}" data-day="${today}" data-look="${seen}">`;
        // The next opening is only a little slower when any of this cannot be done.
        if (standing !== '' && last !== head + standing) leave(head, standing).catch(() => {});
        else if (standing === '' && untrue) takeAway().catch(() => {});
        if (standing !== '' || untrue) last = standing && head + standing;
      }, 400),
    );
  });
}

/** Today's markup, if all of it works without a script: links do, buttons do not. The picture comes by itself. */
function standingOf(place: HTMLElement): string {
  const copy = place.cloneNode(true) as HTMLElement;
  if (!copy.querySelector('.screen--today, .screen--whole')) return '';
  for (const part of copy.querySelectorAll('.picture, .note-place')) part.replaceChildren();
  if (copy.querySelector('button, dialog')) return '';
  for (const name of MOVING) for (const part of copy.querySelectorAll(`.${name}`)) part.classList.remove(name);
  return copy.innerHTML;
}

/** Into this build's own cache: a build never opens with what another one left. */
async function leave(head: string, standing: string): Promise<void> {
  const names = await shells();
  const name = names.at(-1);
  if (name === undefined) return;
  const cache = await caches.open(name);
  const shell = await cache.match(SHELL);
  if (!shell) return;
  const text = await shell.text();
  const script = document.querySelector('script[src]')?.getAttribute('src'); // the page of a first visit has none
  if (script ? !text.includes(script) : names.length > 1) return;
  const page = text
    .replace(/<html[^>]*>/, () => head)
    .replace('<div id="app"></div>', () => `<div id="app">${standing}</div>`);
  const headers = new Headers(shell.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  await cache.put(PAGE, new Response(page, { headers }));
}

/** What was left says something else than the journal now. */
async function takeAway(): Promise<void> {
  for (const name of await shells()) {
    const cache = await caches.open(name);
    const shell = await cache.match(SHELL);
    if (shell) await cache.put(PAGE, shell);
  }
}

const shells = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith('thaw-shell-'));
