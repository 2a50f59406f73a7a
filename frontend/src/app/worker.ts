// The service worker as the page sees it: registered after the first screen is there, looked after at every return to
// the app (phones resume apps for days without asking), and never a reload under a person's fingers: a newer build is
// used at the next opening, when the quiet note is tapped, or after a long time out of sight (docs/decisions/0004).

import { route } from '../parts/route.ts';
import { keep, unkept } from './life.ts';
import { tell } from './notes.ts';

const LONG_AWAY = 30 * 60_000; // milliseconds
const SCRIPT = '/sw.js';

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let newer = false;

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

/** Called once, after the first screen was shown. */
export async function lookAfterWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker
    .register(trusted(SCRIPT), { updateViaCache: 'none' })
    .catch(() => null); // without it Thaw works as long as there is a network

  let hiddenAt = Number.POSITIVE_INFINITY;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    const atRest = route.value.name === 'home' && !unkept.value;
    if (newer && atRest && Date.now() - hiddenAt > LONG_AWAY) void useNewer();
    else registration?.update().catch(() => {});
  });
}

/** The note's "Use it now". What waits for the disk is kept first; where it cannot be, a note says so instead. */
export async function useNewer(): Promise<void> {
  await keep();
  if (!unkept.value) location.reload();
}

/** Registering a worker is a Trusted Types sink; this policy lets exactly one address through. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('thaw-sw', {
    createScriptURL: (asked) => {
      if (asked !== SCRIPT) throw new TypeError(`only ${SCRIPT}`);
      return asked;
    },
  });
  return policy?.createScriptURL(url) ?? url;
}
