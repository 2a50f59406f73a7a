// What Today asks: whether anything shifted after a mark, and how it went with the one thing for two weeks.
import { computed } from '@preact/signals';
import { leverOf } from '../journal/lever.ts';
import { toNotice } from '../journal/noticing.ts';
import { ordered, phone, state } from './life.ts';

export const lever = computed(() => leverOf(ordered.value, state.value.today));
/** Its words, as the library had them when it was chosen: Today does not wait for a library. */
export const leverWords = computed(() => {
  const words = phone.value.get('lever') as { id: string; title: string; asks: string } | undefined;
  return lever.value !== null && lever.value.id === words?.id ? words : null;
});
/** What its link on Today says; null when there is nothing to ask. */
export const leverLine = computed(() => {
  const { heldToday, reading } = lever.value ?? { heldToday: '', reading: null };
  if (heldToday !== null) return null;
  return (reading === null ? leverWords.value?.asks : leverWords.value?.title) ?? null;
});
/** The mark of today to ask after; null for none. */
export const asking = computed(() => {
  const { phase } = state.value;
  return phase.name === 'today' ? toNotice(phase.marks, ordered.value, phone.value.get('put-off')) : null;
});
