// A person's days, told tap by tap: `new Life().begins().does('body').sleeps(1)`. Calendar day 1 is 1 June 2027.
// Taps are stamped as the app stamps them, and a mark is made for whatever plan day the fold says is open.

import { localDay } from '../../src/journal/day.ts';
import { CUES, type Cue, type Deed, type Fact, type LocalDay, nextOrder, stamp } from '../../src/journal/facts.ts';
import { fold, type Phase, type State } from '../../src/journal/fold.ts';
import type { Plan } from '../../src/journal/plan.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 1 June 2027, noon in Madrid. */
export const START = 1_811_844_000_000;

/** A plan of so many days; `cuesOf` may give a day fewer than four cues. */
export function planOf(days: number, cuesOf: (planDay: number) => readonly Cue[] = () => CUES): Plan {
  const offered = (planDay: number) =>
    Object.fromEntries(
      cuesOf(planDay).map((cue) => [cue, { suggestion: `${cue}-${planDay}`, others: [`${cue}-a`, `${cue}-b`] }]),
    );
  const size = { name: 'a', did: 'b', minutes: 1, steps: ['c'] };
  return {
    format: 1,
    id: `plan-${days}`,
    version: '1.0',
    language: 'en',
    fallback: false,
    languages: ['en'],
    title: 'Days',
    about: 'Some days.',
    digest: `digest-${days}`,
    practices: {
      walk: { cue: 'body', title: 'Walk', sizes: { full: size, smaller: size, smallest: size } },
    },
    days: Array.from({ length: days }, (_, i) => ({ theme: 'a', thought: 'b', cues: offered(i + 1) })),
  };
}

export class Life {
  facts: Fact[] = [];
  at = START;
  zone = 'Europe/Madrid';
  plans: Record<string, Plan>;
  plan: Plan;
  /** Tells two devices apart: part of every id. */
  device: string;

  constructor(plan: Plan | number = 14, device = 'a') {
    this.plan = typeof plan === 'number' ? planOf(plan) : plan;
    this.plans = { [this.plan.digest]: this.plan };
    this.device = device;
  }

  get state(): State {
    return fold(this.facts, this.plans, { at: this.at, zone: this.zone });
  }
  get phase(): Phase {
    return this.state.phase;
  }
  /** The phase's name with its plan day, if it has one: 'today 3', 'return 5', 'close', 'rest choose 4'. */
  get shown(): string {
    const { phase } = this;
    const back = phase.name === 'rest' ? ` ${phase.back}` : '';
    return `${phase.name}${back}${'planDay' in phase ? ` ${phase.planDay}` : ''}`;
  }
  get today(): Extract<Phase, { name: 'today' }> {
    const { phase } = this;
    if (phase.name !== 'today') throw new Error(`shown is ${this.shown}, not today`);
    return phase;
  }
  get last(): Fact {
    const fact = this.facts.at(-1);
    if (!fact) throw new Error('no fact yet');
    return fact;
  }
  /** The plan day a mark made now is for; the app makes none where none is open. */
  get open(): number {
    const { phase } = this;
    return 'planDay' in phase ? phase.planDay : 'days' in phase ? phase.days : 1;
  }

  tap(deed: Deed): this {
    const order = nextOrder(this.facts);
    const id = `${this.device}${String(order).padStart(4, '0')}`;
    this.facts.push(stamp(deed, { at: this.at, zone: this.zone }, id, order, this.state.startOfDay));
    return this;
  }
  begins(plan: Plan = this.plan): this {
    return this.tap({ kind: 'began', plan: plan.id, digest: plan.digest, language: 'en' });
  }
  does(cue: Cue = 'body', more: { planDay?: number; on?: LocalDay; own?: string; practice?: string } = {}): this {
    const { round, today } = this.state;
    const mark = { planDay: this.open, practice: 'walk', on: today, ...more };
    return this.tap({ kind: 'did', round: round?.id ?? 'none', cue, size: 'full', ...mark });
  }
  /** Something from yesterday, as the app makes it. */
  didYesterday(cue: Cue = 'body'): this {
    const { yesterday } = this.state;
    if (!yesterday) throw new Error('nothing was open yesterday');
    return this.does(cue, {
      planDay: yesterday.planDay,
      on: localDay(this.at - DAY, this.zone, this.state.startOfDay),
    });
  }
  takesBack(mark: string = this.last.id): this {
    return this.tap({ kind: 'took-back', mark });
  }
  returns(choice: 'carry-on' | 'smaller' = 'carry-on'): this {
    return this.tap({ kind: 'returned', round: this.state.round?.id ?? 'none', choice });
  }
  keepsGoing(): this {
    return this.tap({ kind: 'closed', round: this.state.round?.id ?? 'none', choice: 'keep-going' });
  }
  rests(): this {
    return this.tap({ kind: 'rested' });
  }
  chooses(about: string, value: string | number | boolean): this {
    return this.tap({ kind: 'chose', about, value });
  }
  /** So many nights pass; noon again. */
  sleeps(nights = 1): this {
    this.at += nights * DAY;
    return this;
  }
  goesTo(zone: string, at: number = this.at): this {
    this.zone = zone;
    this.at = at;
    return this;
  }
  /** A day, one mark, and the night after it; so many times. */
  lives(days: number, cue: Cue = 'body'): this {
    for (let i = 0; i < days; i++) this.does(cue).sleeps();
    return this;
  }
}

/** An instant by its UTC text: utc('2026-10-25T00:30'). */
export const utc = (text: string): number => Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`);
