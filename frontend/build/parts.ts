// What fetches a part of the app: its style, then its script. Vite's own does much more than that (it looks for nonces and
// preloads), and weighs as much as a screen; every first visit would carry it.
import type { Plugin } from 'vite';

const VITES = '\0vite/preload-helper.js';
const OURS = `
const coming = new Map();
function style(href) {
  if (!coming.has(href)) {
    coming.set(href, new Promise((done, refused) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = done;
      link.onerror = () => {
        coming.delete(href);
        link.remove();
        refused(new Error(href));
      };
      document.head.append(link);
    }));
  }
  return coming.get(href);
}
export const __vitePreload = async (fetchScript, parts = []) => {
  await Promise.all(parts.filter((path) => path.endsWith('.css')).map((path) => style('/' + path)));
  return fetchScript();
};
`;

export const parts = (): Plugin => ({
  name: 'thaw-parts',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === VITES ? OURS : null),
  generateBundle(_, bundle) {
    const page = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
    if (page?.type === 'chunk' && page.code.includes('modulepreload'))
      throw new Error('Vite fetches parts in another way.');
  },
});
