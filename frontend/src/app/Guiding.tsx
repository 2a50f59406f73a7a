// A guide of a practice, joined to this phone: its time, the coming line, what comes along from step to step, the mark.
import { effect, untracked } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PracticeGuide } from '../generated/plan.ts';
import type { Cue } from '../journal/facts.ts';
import { type WithGuide, withGuideOf } from '../journal/guide.ts';
import { roundsOf } from '../journal/rounds.ts';
import { useAloud } from '../parts/aloud.ts';
import { practiceOf } from '../parts/doing.ts';
import { madeJustNow } from '../parts/fresh.ts';
import { openDayFor } from '../parts/open-day.ts';
import { back } from '../parts/route.ts';
import { Guide, type Way } from '../screens/Guide.tsx';
import { NotHere } from '../screens/NotHere.tsx';
import { guideWords } from '../texts/guide.ts';
import { type GuideRun, guideRun } from './guide-run.ts';
import { give, more, ordered, plan, state } from './life.ts';
import { canSound, letSoundGo, sound, wakeSound } from './sound.ts';

/** `of` names it: PRACTICE/GUIDE. */
export function Guiding({ of }: { readonly of: string }) {
  const [practice = '', id = ''] = of.split('/');
  const found = practiceOf(plan.value, practice);
  const guides = more.value?.practices[practice]?.guides ?? {};
  const guide = Object.hasOwn(guides, id) ? guides[id] : undefined;
  if (!found || !guide) {
    const { coming, unknown } = guideWords();
    return <NotHere title={found && more.value === null ? coming : unknown} onBack={back} />;
  }
  return <Joined key={of} practice={practice} id={id} guide={guide} cue={found.cue} title={found.title} />;
}

interface Props {
  readonly practice: string;
  readonly id: string;
  readonly guide: PracticeGuide;
  readonly cue: Cue;
  readonly title: string;
}

function Joined({ practice, id, guide, cue, title }: Props) {
  const lang = plan.value?.language ?? '';
  const [run] = useState(() => guideRun(practice, id, guide.seconds));
  // Its end comes with the next screen, not after the next frame: the pause is for the moment of leaving.
  useLayoutEffect(run.follow, [run]);
  const ways = useWays(run, guide, lang);
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const day = openDayFor(cue, state.value, plan.value);
  const round = state.value.round?.id ?? '';
  const leave = (): void => {
    run.forget();
    back();
  };
  const didIt = (): void => {
    if (day === null) return;
    run.forget();
    const did = { round, planDay: day.planDay, cue, practice, size: guide.size, on: state.value.today };
    madeJustNow(give({ kind: 'did', ...did }));
  };
  return (
    <Guide
      state={state.value}
      title={title}
      guide={guide}
      cautions={more.value?.practices[practice]?.cautions ?? []}
      lang={lang}
      coming={day && { cue, day: day.planDay, round: roundsOf(ordered.value).length, noticed: false }}
      still={still}
      standing={run.run.value === null ? 'ready' : run.run.value.paused === null ? 'goes' : 'waits'}
      stand={run.stand}
      ways={ways}
      onWay={choose}
      onStart={run.start}
      onPause={run.pause}
      onGoOn={run.goOn}
      onJump={run.jump}
      onDid={didIt}
      onLeave={leave}
    />
  );
}

const LONG = 60; // milliseconds
const canBuzz = (): boolean => typeof navigator.vibrate === 'function';
const buzz = (): boolean => navigator.vibrate(LONG);

/** What is chosen is heard or felt once, so that nobody is surprised later. */
function choose(way: Way, value: boolean): void {
  give({ kind: 'chose', about: `guide-${way}`, value });
  if (!value) return;
  if (way === 'buzz') buzz();
  if (way !== 'sound') return;
  wakeSound();
  sound();
}

/** What comes along from step to step where it was chosen; what this phone cannot do is left out. */
function useWays({ going }: GuideRun, { says }: PracticeGuide, lang: string): Partial<Record<Way, boolean>> {
  const chosen = withGuideOf(ordered.value);
  const aloud = useAloud(lang);
  const now = useRef<Now>({ chosen, aloud, says });
  now.current = { chosen, aloud, says };
  useEffect(() => {
    let before = going.peek(); // a page that came anew in the middle of a step: nothing sounds by itself
    return effect(() => {
      const step = going.value;
      if (step !== before) untracked(() => comesTo(step, before, now.current));
      before = step;
    });
  }, [going]);
  useEffect(() => wakeAtTaps(() => now.current.chosen.sound), []);
  return {
    ...(canSound() && { sound: chosen.sound }),
    ...(canBuzz() && { buzz: chosen.buzz }),
    ...(aloud.can && { voice: chosen.voice }),
  };
}

interface Now {
  readonly chosen: WithGuide;
  readonly aloud: ReturnType<typeof useAloud>;
  readonly says: readonly string[];
}

/** Null: it waits, or was not started. */
function comesTo(step: number | null, before: number | null, { chosen, aloud, says }: Now): void {
  const words = step === null ? undefined : says[step];
  if (chosen.voice && words !== undefined) aloud.read([words]);
  else if (chosen.voice) aloud.stop();
  if (step === null || before === null) return; // only the way from step to step is marked
  if (chosen.sound) sound();
  if (chosen.buzz && canBuzz()) buzz();
}

/** Also where the page came anew while the guide goes. */
function wakeAtTaps(wanted: () => boolean): () => void {
  const wake = (): void => {
    if (wanted()) wakeSound();
  };
  addEventListener('click', wake, true);
  return () => {
    removeEventListener('click', wake, true);
    letSoundGo();
  };
}
