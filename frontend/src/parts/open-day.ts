// The day that a mark for a cue belongs to now.
import type { Cue } from '../journal/facts.ts';
import type { ScreenProps } from './given.ts';

/**
 * The open plan day as this cue sees it. Also before the welcome back was answered, and for a cue that is set aside:
 * a mark is welcome then too. Null when no day is open.
 */
export function openDayFor(cue: Cue, state: ScreenProps['state'], plan: ScreenProps['plan']) {
  const { phase } = state;
  if (phase.name !== 'today' && phase.name !== 'return' && phase.name !== 'rest') return null;
  if (phase.name === 'rest' && phase.back === 'close') return null;
  const offered = plan?.days[phase.planDay - 1]?.cues[cue];
  if (!offered) return null;
  // All of today's, those for a day that is no longer the open one too: each can be taken back.
  const marks = phase.name === 'today' ? phase.marks.filter((mark) => mark.cue === cue) : [];
  return { planDay: phase.planDay, offered, marks };
}
