// The page's composition root: it alone knows all rooms, and everything that starts, starts here.
import { render } from 'preact';
import { App } from './app/App.tsx';
import { tick } from './app/clock.ts';
import { watchInstall } from './app/install.ts';
import { askToPersist, open } from './app/life.ts';
import { keepLook } from './app/look.ts';
import { watchNetwork } from './app/network.ts';
import { follow } from './app/route.ts';
import { lookAfterWorker } from './app/worker.ts';
import './style/index.css';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no #app');

follow();
watchInstall();
render(<App />, place);
await open();
keepLook();
document.documentElement.classList.remove('arriving');
performance.mark('thaw-usable');

tick();
askToPersist();
// After the first frame: nothing on the screen waits for any of this.
requestAnimationFrame(() =>
  setTimeout(() => {
    watchNetwork();
    void lookAfterWorker();
  }),
);

