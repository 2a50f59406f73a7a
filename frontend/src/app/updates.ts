// Registers the service worker after the first screen is there, and looks after it at every return to the app: phones
// resume apps for days without asking.

import { route } from '../parts/route.ts';
import { idle } from './idle.ts';
import { unkept } from './life.ts';
import { isNewerThere, useNewer } from './worker.ts';

const LONG_AWAY = 30 * 60_000; // milliseconds
const SCRIPT = '/sw.js';

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** Called once, after the first screen was shown. */
export async function lookAfterWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker
    .register(trusted(SCRIPT), { updateViaCache: 'none' })
    .catch(() => null); // without it Thaw works as long as there is a network

  void navigator.serviceWorker.ready.then(async ({ active }) => {
    await idle();
    active?.postMessage('rest'); // what other languages need
  });

  let hiddenAt = Number.POSITIVE_INFINITY;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    const atRest = route.value.name === 'home' && !unkept.value;
    if (isNewerThere() && atRest && Date.now() - hiddenAt > LONG_AWAY) void useNewer();
    else registration?.update().catch(() => {});
  });
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
