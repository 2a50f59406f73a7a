// The network, as far as it matters to anyone: a quiet note when it is gone, fresh offers when it is there.

import { fetchLater, later } from './later.ts';
import { state } from './life.ts';
import { tell, untell } from './notes.ts';
import { keepOffersSpoken, offered, renewOffers } from './offers.ts';

/** Called once, when the app starts. Resolves when the offers are there, or cannot be had just now. */
export async function watchNetwork(): Promise<void> {
  addEventListener('online', () => {
    untell('offline', 'needs-network');
    void renew();
  });
  addEventListener('offline', gone);
  keepOffersSpoken();
  if (navigator.onLine) await renew();
  else gone();
}

/** Without any plan yet, not everything works. */
function gone(): void {
  tell(state.value.round || offered.value.length > 0 ? 'offline' : 'needs-network');
}

async function renew(): Promise<void> {
  await renewOffers();
  if (!state.value.round) return;
  await fetchLater();
  await later.value?.renewHelp();
}
