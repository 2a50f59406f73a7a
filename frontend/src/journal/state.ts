// What a screen is given: computed from the facts, thrown away at the next one. Nothing here says what was not done,
// and nothing counts the days between two visits.
import type { Cue, LocalDay, Size } from './facts.ts';

export interface Mark {
  readonly id: string;
  readonly round: string;
  readonly planDay: number;
  readonly cue: Cue;
  readonly practice: string;
  readonly size: Size;
  readonly on: LocalDay;
  readonly own?: string;
}

/** A live mark of any round, in journal order. Rounds count 1, 2, … in order of beginning: a place, not a rank. */
export interface PictureMark {
  readonly cue: Cue;
  readonly day: number;
  readonly round: number;
  /** Something was said about it afterwards, whatever it was. */
  readonly noticed: boolean;
}

export interface CueToday {
  readonly cue: Cue;
  readonly suggestion: string;
  readonly others: readonly string[];
  /** The marks of the open plan day for this cue. */
  readonly marks: readonly Mark[];
}

/** No round yet. */
export interface Welcome {
  readonly name: 'welcome';
}

export interface Today {
  readonly name: 'today';
  /** The open plan day; while keeping, the day whose suggestions are used, and no day number is shown. */
  readonly planDay: number;
  readonly days: number;
  /** The round has closed and the four cues go on: rule 5. */
  readonly keeping: boolean;
  /** Say "You're here": back after a gap or from rest, with nothing to choose. */
  readonly here: boolean;
  /** Today was made smaller. */
  readonly smaller: boolean;
  readonly cues: readonly CueToday[];
  readonly setAside: readonly Cue[];
  /** Every live mark of this round that belongs to today. */
  readonly marks: readonly Mark[];
  /** The plan day that opens tomorrow once a mark is there; null while keeping and on the last day. */
  readonly next: number | null;
}

/** Carry on with this day, begin again, or something smaller today: rule 3. */
export interface Return {
  readonly name: 'return';
  readonly planDay: number;
}

export interface Close {
  readonly name: 'close';
  readonly days: number;
}

/** `back` is what coming back leads to: rule 6. */
export interface Rest {
  readonly name: 'rest';
  readonly back: 'choose' | 'here' | 'close';
  readonly planDay: number;
}

/** The text of the round's plan is not on this phone yet. */
export interface NoPlan {
  readonly name: 'no-plan';
  readonly plan: string;
  readonly digest: string;
}

export type Phase = Welcome | Today | Return | Close | Rest | NoPlan;

export interface State {
  readonly today: LocalDay;
  readonly startOfDay: number;
  readonly theme: 'light' | 'dark' | 'phone';
  /** A code, or 'phone' for the phone's own. */
  readonly language: string;
  readonly round: { readonly id: string; readonly plan: string; readonly digest: string } | null;
  readonly phase: Phase;
  readonly picture: readonly PictureMark[];
  /** Every mark ever made, taken back or not: it never falls. */
  readonly everMade: number;
  /** The id of the first beginning, '' before it. */
  readonly seed: string;
  /** The plan day for something from yesterday, and that day's marks; null when this round had none open then. */
  readonly yesterday: { readonly planDay: number; readonly marks: readonly Mark[] } | null;
}
