// One quiet line above the day, where a reminder has to be turned on again by the person's own tap.
import { effect } from '@preact/signals';
import type { Reminder } from '../journal/reminder.ts';
import { route } from '../parts/route.ts';
import { laterWords } from '../texts/later.ts';
import { type Offer, offer } from './notes.ts';

/** rested: it rested with the person. lost: the browser let the subscription go. Gives what takes the line away again. */
export function offerAgain(
  why: 'rested' | 'lost',
  choice: Reminder,
  turnOn: (choice: Reminder) => Promise<unknown>,
): () => void {
  if (offer.value !== null) return () => {};
  return offerAbove({
    get text() {
      return laterWords().reminder.again[why]; // in the language that is spoken when it is shown
    },
    get press() {
      return laterWords().reminder.turnOnAgain;
    },
    onPress: () => {
      offer.value = null;
      void turnOn(choice);
    },
  });
}

/** Says it above the day until the person goes somewhere else, or until it is taken away. */
export function offerAbove(said: Offer): () => void {
  const withdraw = (): void => {
    if (offer.value === said) offer.value = null;
  };
  offer.value = said;
  const stop = effect(() => {
    if (route.value.name === 'home' && offer.value === said) return;
    withdraw();
    queueMicrotask(() => stop());
  });
  return withdraw;
}
