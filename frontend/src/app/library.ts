// The words that belong to no single plan: fetched where they are first needed, kept beside the shell for offline,
// renewed once an opening.
import { effect, signal, untracked } from '@preact/signals';
import type { Library } from '../generated/plan.ts';
import { language } from '../texts/index.ts';
import { libraryIn } from './answers.ts';
import { idle } from './idle.ts';
import { ready, state } from './life.ts';
import { get } from './offers.ts';

const NAME = 'thaw-library';

/** Null until it is here. */
export const library = signal<Library | null>(null);
/** The languages in which it was asked for since this opening, and in which it came. */
let asked = '';
let shown = '';

let coming: Promise<void> = Promise.resolve();

/** As this phone holds it, then as the server has it. Quiet where neither can be had: what is shown stays. */
export function needLibrary(): Promise<void> {
  const code = language();
  if (asked !== code) {
    if (asked === '') follow();
    asked = code;
    coming = renew(code);
  }
  return coming;
}

/** As this phone holds it, and nothing is asked of the server: to open Help now is nobody's business. */
export async function showLibrary(): Promise<void> {
  const code = language();
  if (shown !== code && asked !== code) show(await held(pathIn(code)).catch(() => null), code);
}

async function renew(code: string): Promise<void> {
  const path = pathIn(code);
  if (shown !== code) show(await held(path).catch(() => null), code);
  try {
    const found = libraryIn(await get(path));
    show(found, code);
    await keep(path, found);
  } catch {
    if (asked === code) asked = NONE; // no network: the next time it is needed
  }
}

const pathIn = (code: string): string => `/api/library?lang=${code}`;

const NONE = 'none';

/** In the language that is spoken by now, or else in none. */
function show(found: Library | null, code: string): void {
  if (found === null || code !== language()) return;
  shown = code;
  library.value = found;
}

/** Once it was needed, it follows the language. */
function follow(): void {
  let before = language();
  effect(() => {
    const code = language();
    if (code !== before) untracked(() => void needLibrary());
    before = code;
  });
}

/**
 * Called once, when the app has started: somebody who has begun has the library on the phone for a night without a
 * network. It waits until the shell is kept and nothing else is to be done.
 */
export function keepLibrary(): void {
  const fetchOnce = async (): Promise<void> => {
    await navigator.serviceWorker?.ready;
    await idle();
    const path = pathIn(language());
    if (shown === language() || (await held(path))) return;
    await keep(path, libraryIn(await get(path)));
  };
  const quietly = (): void => {
    if (ready.value && state.value.round !== null) untracked(() => void fetchOnce().catch(() => {}));
  };
  let looked = '';
  effect(() => {
    const code = language();
    if (state.value.round === null || looked === code) return;
    looked = code;
    quietly();
  });
  addEventListener('online', quietly);
}

async function keep(path: string, found: Library): Promise<void> {
  await (await caches.open(NAME)).put(path, Response.json(found));
}

async function held(path: string): Promise<Library | null> {
  const found = await (await caches.open(NAME)).match(path);
  return found ? libraryIn(await found.json()) : null;
}
