// The web app manifest. `id` and `scope` are for ever: phones recognise the installed app by them.
import type { Plugin } from 'vite';

const icon = (file: string, sizes: string, purpose: string, type = 'image/png') => ({
  src: `/icons/${file}`,
  sizes,
  type,
  purpose,
});

export const MANIFEST = {
  id: '/',
  name: 'Thaw',
  short_name: 'Thaw',
  description: 'Fourteen days. Four small things a day. Any one is enough.',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  lang: 'en',
  dir: 'auto',
  background_color: '#DEE9EF',
  theme_color: '#DEE9EF',
  categories: ['lifestyle', 'health'],
  launch_handler: { client_mode: 'navigate-existing' },
  icons: [
    icon('icon-192.png', '192x192', 'any'),
    icon('icon-512.png', '512x512', 'any'),
    icon('app-icon.svg', 'any', 'any', 'image/svg+xml'),
    icon('maskable-512.png', '512x512', 'maskable'),
    icon('mono-512.png', '512x512', 'monochrome'),
  ],
  shortcuts: [
    { name: 'Today', url: '/#/', icons: [icon('icon-192.png', '192x192', 'any')] },
    { name: 'Too much', url: '/#/too-much', icons: [icon('icon-192.png', '192x192', 'any')] },
    { name: 'Help now', url: '/#/help', icons: [icon('icon-192.png', '192x192', 'any')] },
  ],
  screenshots: [
    { src: '/screens/today.png', sizes: '780x1688', type: 'image/png', form_factor: 'narrow', label: 'Today' },
    {
      src: '/screens/practice.png',
      sizes: '780x1688',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'One small thing',
    },
    {
      src: '/screens/wide.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Today, on a wide screen',
    },
  ],
} as const;

export function manifest(): Plugin {
  return {
    name: 'thaw-manifest',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(MANIFEST) });
    },
  };
}
