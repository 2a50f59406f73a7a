// Whether and how this phone can take Thaw onto its home screen. Offered after the first mark and not before. On
// iPhones it is said before the first mark (beginning.ts), since there a tab and the home screen keep things apart.
import { computed, signal } from '@preact/signals';
import { back, route } from '../parts/route.ts';
import { phone, remember, state } from './life.ts';

/** Chromium's own question, kept until the person taps. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

const prompt = signal<InstallPrompt | null>(null);
/** Opened from the home screen. */
export const installed = signal(false);
const notNow = signal(false);

/** ios: by the share sheet, in words. prompt: the browser asks. manual: from the browser's menu. */
export type InstallWay = 'ios' | 'prompt' | 'manual';

export const way = computed<InstallWay | null>(() => {
  if (installed.value) return null;
  if (prompt.value) return 'prompt';
  return isIos() ? 'ios' : isPhone() ? 'manual' : null;
});

/** True when the hint is to be offered by itself; the settings offer it at any time. */
export const offerInstall = computed(() => {
  if (way.value === null || notNow.value || phone.value.has('install')) return false;
  return state.value.everMade > 0 && state.value.phase.name === 'today'; // coming back and looking back stay quiet
});

/** Called once, when the app starts; the browser's event may come at any moment after. */
export function watchInstall(): void {
  installed.value =
    matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true);
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt.value = event as InstallPrompt;
  });
  addEventListener('appinstalled', () => {
    installed.value = true;
    prompt.value = null;
  });
}

/** The browser's own question. It may be asked once for each event. */
export async function ask(): Promise<void> {
  const asking = prompt.value;
  prompt.value = null;
  const answer = await asking?.prompt();
  if (answer?.outcome === 'dismissed') remember('install', 'put-away');
  back();
}

/** Not now: not offered by itself again while this page is open. */
export function later(): void {
  notNow.value = true;
  back();
}

/** Not offered by itself again, ever. */
export function putAway(): void {
  remember('install', 'put-away');
  if (route.value.name === 'install') back();
}

export function isIos(): boolean {
  // iPads call themselves Macs; no Mac has a touch screen.
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}

function isPhone(): boolean {
  return /Android|Mobile/.test(navigator.userAgent);
}
