// The reminder's screen, joined to this phone; and how it stands, in words for the settings.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Reminder } from '../journal/reminder.ts';
import { back, home } from '../parts/route.ts';
import { type CalendarWay, Reminder as Screen } from '../screens/Reminder.tsx';
import { language } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { library, needLibrary } from './library.ts';
import { state } from './life.ts';
import { ability } from './push.ts';
import { askHost, busy, chosen, here, nextAt, standing, stop, turnOn } from './reminders.ts';
import { lookWhenReached, reachedAt, sending, sendMeOne } from './send-one.ts';

const offline = signal(false);

export function Reminding({ startOfDay }: { readonly startOfDay: number }) {
  useEffect(() => {
    const look = (): void => {
      offline.value = !navigator.onLine;
      if (ability() === 'yes' && !here.value) void askHost();
    };
    look();
    sending.value = sending.value === 'sending' ? 'sending' : 'no';
    void lookWhenReached();
    void needLibrary();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (
    <Screen
      ability={ability()}
      standing={standing.value}
      here={here.value}
      resting={state.value.phase.name === 'rest'}
      chosen={chosen.value}
      next={nextAt.value}
      reached={reachedAt.value}
      sending={sending.value}
      busy={busy.value}
      offline={offline.value}
      anchors={anchors()}
      calendar={(reminder, way) => calendarOf(reminder, way, startOfDay)}
      onSet={turnOn}
      onStop={() => {
        void stop();
        home();
      }}
      onSend={() => void sendMeOne()}
      onBack={back}
    />
  );
}

const ANCHORS = 6; // more would be a list to read

/** Habits from the library, as the sentence takes them. */
function anchors(): readonly string[] {
  const { reminder } = laterWords();
  return (library.value?.anchors ?? []).slice(0, ANCHORS).map(({ text }) => reminder.withoutAfter(text));
}

/** How it stands with the reminder on this phone. */
export function reminderInWords(): string {
  const { reminder } = laterWords();
  const choice = chosen.value;
  return standing.value === 'on' && choice
    ? reminder.summary(choice.at, choice.weekdays)
    : reminder.standings[standing.value === 'on' ? 'off' : standing.value];
}

/** Where the calendar comes from. Its times have no zone: a calendar then shows them wherever the person is. */
function calendarOf({ at, weekdays }: Reminder, way: CalendarWay, startOfDay: number): string {
  const asked = new URLSearchParams({ at, weekdays: weekdays.join(), floating: 'true', lang: language() });
  asked.set('day_starts', `${String(startOfDay).padStart(2, '0')}:00`);
  if (way === 'days') asked.set('days', '14');
  if (way === 'feed') asked.set('since', state.value.today); // what is asked for again and again says the same each time
  const path = `/calendar.ics?${asked}`;
  return way === 'feed' ? `webcal://${location.host}${path}` : path;
}
