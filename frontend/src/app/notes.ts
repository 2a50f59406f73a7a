// Quiet notes above the day: one at a time, the one that matters most, in plain words, gone on the next screen.
import { computed, signal } from '@preact/signals';

export type Note =
  | 'not-kept' // a tap could not be kept; it is still on the screen
  | 'full' // no room on this phone
  | 'no-storage' // this window lets nothing be kept
  | 'held-elsewhere' // an older Thaw in another tab holds the journal
  | 'handed-over' // a newer Thaw in another tab took the journal over
  | 'newer' // a newer version is there
  | 'offline'; // no connection; everything still works

const RANK: readonly Note[] = ['full', 'not-kept', 'no-storage', 'held-elsewhere', 'handed-over', 'newer', 'offline'];

const notes = signal<ReadonlySet<Note>>(new Set());

/** The note to show, or null. */
export const note = computed(() => RANK.find((name) => notes.value.has(name)) ?? null);

export function tell(name: Note): void {
  if (!notes.value.has(name)) notes.value = new Set([...notes.value, name]);
}

export function untell(...names: readonly Note[]): void {
  if (names.some((name) => notes.value.has(name))) {
    notes.value = new Set([...notes.value].filter((name) => !names.includes(name)));
  }
}
