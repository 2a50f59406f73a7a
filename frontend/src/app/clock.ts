// The one place that reads the phone's clock. Time goes from here into the pure rooms as a value.
import { signal } from '@preact/signals';
import type { Clock } from '../journal/facts.ts';

let zone = currentZone();

/** Asking for the zone is slow, so it is asked at opening and at every return to the app, not at every tap. */
function currentZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
}

function read(): Clock {
  return { at: Date.now(), zone };
}

/** The instant, for what shows seconds: no screen but the one that asks is drawn anew. */
export const instant = (): number => Date.now();

/** Now, as far as the screens know: renewed at each tap, when the app comes back into view, and every half minute. */
export const now = signal<Clock>(read());

export function renew(): Clock {
  now.value = read();
  return now.value;
}

/** Called once, when the app starts. A phone's sleep stops timers, so coming back into view counts most. */
export function tick(): void {
  const look = (): void => {
    zone = currentZone();
    renew();
  };
  for (const event of ['visibilitychange', 'pageshow', 'focus']) addEventListener(event, look);
  setInterval(() => document.visibilityState === 'visible' && look(), 30_000);
}
