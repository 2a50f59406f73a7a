// The page's composition root: it alone knows all rooms, and everything that starts, starts here.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app/App.tsx';
import { beginOrAsk } from './app/beginning.ts';
import { tick } from './app/clock.ts';
import { installed, watchInstall } from './app/install.ts';
import { keepLanguage, languageAtFirst, speakSoon, wearLanguage, wished } from './app/language.ts';
import { fetchLater, later } from './app/later.ts';
import { askToPersist, blockedBy, open, ready, state } from './app/life.ts';
import { keepLook } from './app/look.ts';
import { watchNetwork } from './app/network.ts';
import { renewOffers } from './app/offers.ts';
import { watchWorker } from './app/worker.ts';
import { follow, route } from './parts/route.ts';
import { language } from './texts/index.ts';
import './style/index.css';

async function start(place: HTMLElement): Promise<void> {
  const first = languageAtFirst();
  const speaking = speakSoon(first);
  follow();
  watchInstall();
  watchWorker();
  const opened = open();
  if (standing !== first) document.documentElement.classList.add('arriving'); // it may stand there in another language
  if (!wanted()) takeOver(place, Promise.all([opened, speaking]));
  await speaking;
  effect(wearLanguage);
  keepLanguage();
  // Help, and whatever else needs no journal, does not wait for it.
  if (WITHOUT_JOURNAL.has(route.value.name)) arrive();
  if (wanted()) show(place);
  effect(() => {
    if (ready.value && wanted()) arrive(); // before a sheet that waited for it is drawn: a hidden one cannot take the focus
  });
  effect(() => {
    if (blockedBy.value === null) return; // opening may wait for another tab for as long as that tab likes
    arrive();
    show(place);
    void fetchLater(); // what it says wears the later screens' style
    void renewOffers(); // with a network the plan can be read meanwhile
  });
  await opened;
  await speakSoon(wished.value);
  keepLook();
  effect(() => {
    if (wanted() || place.childElementCount === 0 || !stands() || state.value.phase.name !== 'welcome') show(place);
  });
  arrive();
  usable();

  tick();
  askToPersist(installed.value ? 'home-screen' : 'tab');
  const online = watchNetwork();
  // A first visit needs the plan before anything else; later ones have it, and draw at once.
  if (state.value.phase.name === 'welcome') await online;
  if (await fetchLater()) show(place);
  later.value?.keepFront(place);
  later.value?.keepReminders();
  later.value?.keepCopies();
  later.value?.keepMoreOfPlan();
  later.value?.keepLibrary();
  later.value?.keepHelp();
  await later.value?.lookAfterWorker();
}

/**
 * The welcome stands in the page already, whole, drawn when the app was built. It is left as it is until there is
 * something else to show, or until what draws the picture has come; its one button works from the first moment.
 */
function takeOver(place: HTMLElement, opened: Promise<unknown>): void {
  if (document.documentElement.classList.contains('arriving')) return;
  place.querySelector('button')?.addEventListener('click', async () => {
    if (shown) return;
    await opened;
    show(place);
    await beginOrAsk();
  });
  usable();
}

/** For `make bench`: from here on, a tap does what it says. */
function usable(): void {
  if (performance.getEntriesByName('thaw-usable').length === 0) performance.mark('thaw-usable');
}

const wanted = (): boolean => route.value.name !== 'home';
const WITHOUT_JOURNAL: ReadonlySet<string> = new Set(['help', 'ground', 'about']);

/** What early.js hid is to be seen. */
function arrive(): void {
  document.documentElement.classList.remove('arriving');
}

/** The language of what stands in the page already. */
const standing = document.documentElement.lang;

/** Whether what is to be shown is what may stand in the page already: the welcome, or today as app/front.ts left it. */
const stands = (): boolean =>
  !wanted() &&
  blockedBy.value === null &&
  language() === standing &&
  ['welcome', 'today'].includes(state.value.phase.name);

let shown = false;

function show(place: HTMLElement): void {
  if (shown) return;
  shown = true;
  if (!stands()) place.replaceChildren(); // nothing of what stands here may stay behind
  render(<App />, place);
}

const place = document.getElementById('app');
if (place) void start(place);
