// Opened by a tap on a reminder. Where the phone puts no buttons on reminders, "Not today" is the first one here.
import { at, home } from '../parts/route.ts';
import { laterWords } from '../texts/later.ts';
import { phone, remember, state } from './life.ts';
import { offerAbove } from './offering-again.ts';

/** The worker reads it: store/aside.ts. */
const NOT_TODAY = 'not-today';

/** Called once, when the app has started. */
export function watchNudges(): void {
  if (new URLSearchParams(location.search).get('from') === 'nudge') {
    history.replaceState(history.state, '', location.pathname + location.hash);
    offerNotToday();
  }
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data === 'reminder') toReminder();
    if (data !== 'nudge') return;
    home();
    offerNotToday();
  });
}

function offerNotToday(): void {
  const { phase, today } = state.value;
  const open = phase.name === 'return' || (phase.name === 'today' && phase.marks.length === 0);
  if (!open || hasButtons() || phone.value.get(NOT_TODAY) === today) return;
  offerAbove({
    get text() {
      return laterWords().reminder.fromNudge; // in the language that is spoken when it is shown
    },
    get press() {
      return laterWords().reminder.notToday;
    },
    onPress: () => {
      remember(NOT_TODAY, state.value.today);
      offerAbove(notTodayThen);
    },
  });
}

const notTodayThen = {
  get text() {
    return laterWords().reminder.notTodayThen;
  },
  get press() {
    return laterWords().reminder.changeOrStop;
  },
  onPress: toReminder,
};

function toReminder(): void {
  location.hash = at('reminder');
}

const hasButtons = (): boolean =>
  'Notification' in globalThis && ((Notification as { maxActions?: number }).maxActions ?? 0) > 0;
