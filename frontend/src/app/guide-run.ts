// A guide under way on this phone: remembered, so that it goes on after the page came anew, and looked at once a second
// while it goes.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { goOn, isUnderWay, jump, pause, type Run, runIn, type Stand, standAt } from '../journal/guide.ts';
import { keepAwake } from './awake.ts';
import { instant } from './clock.ts';
import { phone, remember, state } from './life.ts';

export interface GuideRun {
  /** Null before it is started. */
  readonly run: ReadonlySignal<Run | null>;
  readonly stand: ReadonlySignal<Stand>;
  /** The step it goes through; null while it waits, OVER when it is over. */
  readonly going: ReadonlySignal<number | null>;
  readonly start: () => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly jump: (step: number) => void;
  /** The person leaves for good: nothing of it is remembered. */
  readonly forget: () => void;
  /** Follows the time, until what is given back is called: what still goes then is paused. */
  readonly follow: () => () => void;
}

const KEY = 'guide';
export const OVER = -1;

export function guideRun(practice: string, guide: string, seconds: readonly number[]): GuideRun {
  const at = signal(instant());
  const run = computed(() => {
    const found = runIn(phone.value.get(KEY));
    const mine = found?.practice === practice && found.guide === guide;
    return mine && isUnderWay(found, seconds, at.value, state.value.today) ? found : null;
  });
  const fresh = (): Run => ({ practice, guide, day: state.value.today, since: at.value, paused: null });
  const stand = computed(() => standAt(run.value ?? fresh(), seconds, at.value));
  const going = computed(() => {
    if (run.value === null) return null;
    if (stand.value.over) return OVER;
    return run.value.paused === null ? stand.value.step : null;
  });
  const change = (to: (now: number) => Run | null): void =>
    batch(() => {
      at.value = instant();
      const next = to(at.value);
      if (next !== run.value) remember(KEY, next);
    });
  const paused = (now: number): Run | null => run.value && pause(run.value, seconds, now);
  let forgets = false;
  return {
    run,
    stand,
    going,
    start: () => change(fresh),
    pause: () => change(paused),
    goOn: () => change((now) => run.value && goOn(run.value, now)),
    jump: (step) => change((now) => run.value && jump(run.value, seconds, step, now)),
    forget: () => {
      forgets = true; // what is shown stays until the next screen is there
    },
    follow: () => {
      const stop = followTime(run, going, () => {
        at.value = instant();
      });
      return () => {
        stop();
        change(forgets ? () => null : paused);
      };
    },
  };
}

function followTime(run: GuideRun['run'], going: GuideRun['going'], look: () => void): () => void {
  const goes = computed(() => going.value !== null && going.value !== OVER);
  const since = computed(() => (goes.value && run.value ? run.value.since : null));
  const seconds = effect(() => (since.value === null ? undefined : eachSecond(since.value, look)));
  const awake = effect(() => (goes.value ? keepAwake() : undefined));
  return () => {
    seconds();
    awake();
  };
}

/** Looks when a second is round, and whenever the page comes back into sight: a phone's sleep stops timers. */
function eachSecond(since: number, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        look();
        wait();
      },
      1000 - ((((instant() - since) % 1000) + 1000) % 1000),
    );
  };
  wait();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
