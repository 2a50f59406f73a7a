// The network, as far as it matters to anyone: a quiet note when it is gone, fresh offers when it is there.

import { state } from './life.ts';
import { tell, untell } from './notes.ts';
import { renewHelp, renewOffers } from './offers.ts';

/** Called once, after the first screen was shown. */
export function watchNetwork(): void {
  const online = (): void => {
    untell('offline');
    void renewOffers().then(() => (state.value.round ? renewHelp() : undefined));
  };
  addEventListener('online', online);
  addEventListener('offline', () => tell('offline'));
  if (navigator.onLine) online();
  else tell('offline');
}
