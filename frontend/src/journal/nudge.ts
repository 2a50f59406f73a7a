// Which words a lock screen may show, by what the phone itself knows of today. Whoever looks over a shoulder learns
// nothing: no practice, no cue, nothing of how anybody feels, and no number.
import type { LocalDay } from './facts.ts';
import type { State } from './state.ts';

/** What the server asked for: any day's · the last of those that nobody answered · "send me one now". */
export type Kind = 'plain' | 'last' | 'now';

/** plain offers · marked acknowledges and asks nothing · back is for after some days away · resting asks nothing. */
export type Nudge = Kind | 'marked' | 'back' | 'resting';

/** `notToday`: the local day of which the person has said "not today", if any. */
export function nudgeOf(kind: Kind, { phase, today }: State, notToday: LocalDay | null): Nudge {
  if (kind !== 'plain') return kind; // both say what they are, and neither asks for anything
  if (phase.name === 'rest') return 'resting';
  if (phase.name === 'today' && phase.marks.length > 0) return 'marked';
  if (notToday === today) return 'resting';
  return phase.name === 'return' || (phase.name === 'today' && phase.here) ? 'back' : 'plain';
}

/** Whether the words offer something, which can then be declined. */
export const offers = (nudge: Nudge): boolean => nudge === 'plain' || nudge === 'back';
