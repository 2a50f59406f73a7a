// In a preview no service worker stands between the page and the newest text. One of a Thaw that was served at this very
// address before is replaced by this one, which puts its shell away, shows the preview instead, and goes.
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const shells = (await caches.keys()).filter((name) => name.startsWith('thaw-'));
  for (const name of shells) await caches.delete(name);
  await registration.unregister();
  if (shells.length === 0) return; // nothing was ever opened from a shell: nobody needs to be opened anew
  for (const page of await clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    await page.navigate(page.url).catch(() => {}); // one that it never controlled can't be sent; it came from the server
  }
}
