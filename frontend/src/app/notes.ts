// Quiet notes above the day: one at a time, the one that matters most, in plain words, gone on the next screen.
import { computed, signal } from '@preact/signals';

export type Note =
  | 'not-kept' // a tap could not be kept; it is still on the screen
  | 'full' // no room on this phone
  | 'needs-network' // the plan's text is not on the phone, and there is no way to fetch it
  | 'coming' // the plan's text is being fetched, and takes a moment
  | 'no-storage' // the person goes on in a window that lets nothing be kept
  | 'newer' // a newer version is there
  | 'offline'; // no connection; everything still works

/** The first of these that holds is the one to tell. */
const RANK: readonly Note[] = ['full', 'not-kept', 'needs-network', 'coming', 'no-storage', 'newer', 'offline'];

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

/** Something said above the day that the later parts of the app know more about; it goes before what can wait. */
export interface Offer {
  readonly text: string;
  readonly press: string | null;
  readonly onPress: () => void;
  /** The person put it away. */
  readonly onClose?: () => void;
}

export const offer = signal<Offer | null>(null);

/** A note was put away: what can wait waits until Thaw is opened again. */
export const enough = signal(false);
