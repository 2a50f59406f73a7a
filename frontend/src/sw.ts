/// <reference lib="webworker" />
// The service worker: the app's shell without a network, and the reminder that arrives. It never touches /api/, and sees
// the journal for one moment only, to choose a reminder's words (nudge-worker.ts).
//
// A new build takes over as soon as it is whole, but nothing reloads: an open page keeps running its own code, and the
// build before is kept so that such a page still finds its parts (docs/decisions/0004).
import { CHANGE, FROM_NUDGE, NOT_TODAY, notToday, remind, renewalDue, type Shelf } from './nudge-worker.ts';

declare const self: ServiceWorkerGlobalScope;

declare const __SHELL__: { build: string; files: string[]; others: string[] };

/** Put in here once: each place that names it would carry all of it. */
const SHELL = __SHELL__;

const PREFIX = 'thaw-shell-';
const CACHE = PREFIX + SHELL.build;
/** Everything of this build, the words of other languages too. */
const ALL = [...SHELL.files, ...SHELL.others];
/** The app's page: the shell, with today in it where the app has left it there (app/front.ts). */
const PAGE = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([fill(), route(event)]).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  // One page serves every place of the app; /docs and /api are the server's own.
  if (url.pathname === '/' || url.pathname === '/index.html') event.respondWith(answer(PAGE, event.request));
  else if (ALL.includes(url.pathname) || url.pathname.startsWith('/assets/'))
    event.respondWith(answer(url.pathname, event.request));
});

/** The Static Routing API, which the types do not know yet. */
interface Routing extends ExtendableEvent {
  addRoutes?(routes: readonly Route[]): Promise<void>;
}
interface Route {
  readonly condition: { readonly urlPattern: { readonly pathname: string; readonly search: string } };
  readonly source: { readonly cacheName: string };
}

/**
 * Where the browser can, it takes the app out of the cache itself: starting a worker is half of a cold start. Only exact
 * addresses of this build: what is not in the cache named would be asked of the network, not of this worker.
 */
async function route(event: Routing): Promise<void> {
  const routes = [PAGE, ...SHELL.files].map((pathname) => ({
    condition: { urlPattern: { pathname, search: '' } },
    source: { cacheName: CACHE },
  }));
  try {
    await event.addRoutes?.(routes);
  } catch {
    // A browser that knows them in another form asks this worker, as those do that know none.
  }
}

/** The page has nothing else to do: what other languages need comes now, so that one can be chosen without a network. */
self.addEventListener('message', (event) => {
  if (event.data === 'rest') event.waitUntil(fillRest().catch(() => {}));
});

async function fillRest(): Promise<void> {
  if (!(await caches.has(CACHE))) return; // everything was erased
  const cache = await caches.open(CACHE);
  const there = await Promise.all(SHELL.others.map((path) => cache.match(path)));
  await Promise.all(SHELL.others.filter((_, i) => !there[i]).map((path) => cache.add(fresh(path))));
}

const fresh = (path: string): Request => new Request(path, { cache: 'no-cache' });

/** A phone in another language needs all at once, and so does one that had all in the build before. */
const needsAll = async (): Promise<boolean> =>
  !navigator.language.startsWith('en') ||
  (await Promise.all(SHELL.others.map((path) => caches.match(path)))).some(Boolean);

/**
 * All or nothing: one file that does not arrive leaves the build before in charge. So does a page of another build (the
 * server was given a newer one meanwhile) or none of ours at all: its script would be missing without a network.
 */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    const files = (await needsAll()) ? ALL : SHELL.files;
    await Promise.all(files.map((path) => cache.add(fresh(path))));
    const shell = await cache.match('/shell.html');
    const page = (await shell?.clone().text()) ?? '';
    const parts = page.match(/\/assets\/[\w.-]+/g) ?? [];
    if (parts.length === 0 || !parts.every((part) => ALL.includes(part))) throw new Error('another build');
    if (shell) await cache.put(PAGE, shell);
  } catch (reason) {
    await caches.delete(CACHE);
    throw reason;
  }
}

/** Keeps this build and the one before it. `keys()` lists caches in the order in which they were made. */
async function dropOld(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(path: string, request: Request): Promise<Response> {
  // Asked for by name: opened, a cache that was erased would be there again.
  const own = await caches.match(path, { cacheName: CACHE, ignoreVary: true });
  return own ?? (await caches.match(path, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('push', (event) => {
  event.waitUntil(remind(event, self.registration as Shelf));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  if (event.action === NOT_TODAY) event.waitUntil(notToday().catch(() => {}));
  else event.waitUntil(event.action === CHANGE ? bring('reminder', '/#/reminder') : bring('nudge', FROM_NUDGE));
});

self.addEventListener('pushsubscriptionchange', (event) => {
  (event as ExtendableEvent).waitUntil(renewalDue().then(() => tellPages('renewal-due')));
});

/** An open window is brought forward, and told where to; where there is none, one is opened there. */
async function bring(where: 'nudge' | 'reminder', address: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const nearest = windows.find((one) => one.visibilityState === 'visible') ?? windows[0];
  if (nearest === undefined) await self.clients.openWindow(address);
  else {
    nearest.postMessage(where);
    await nearest.focus();
  }
}

async function tellPages(what: string): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage(what);
}
