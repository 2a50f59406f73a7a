// The journal cannot be used just now: why, in plain words, one way on, and the plan to read meanwhile.

import { CUES } from '../journal/facts.ts';
import type { Plan } from '../journal/plan.ts';
import { practiceOf } from '../parts/doing.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { Mark, Screen } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly why: 'elsewhere' | 'handedOver' | 'noStorage' | 'silent';
  readonly plan: Plan | null;
  readonly onAgain: () => void;
  /** Where Thaw can be used without keeping anything. */
  readonly onGoOn?: () => void;
}

export function Blocked({ why, plan, onAgain, onGoOn }: Props) {
  const { blocked } = laterWords();
  const { title, about, again } = blocked[why];
  return (
    <Screen name="blocked" bar={<Mark />}>
      <Title look="display">{title}</Title>
      <p class="prose">{about}</p>
      {plan && <Reading plan={plan} />}
      <div class="grow" />
      <Press onPress={onAgain}>{again}</Press>
      {onGoOn && <Quiet onPress={onGoOn}>{blocked.goOn}</Quiet>}
    </Screen>
  );
}

/** The plan as a text: each day, and for each cue the practice in its smallest form. */
function Reading({ plan }: { readonly plan: Plan }) {
  const { today, cues } = words();
  return (
    <details class="reading">
      <summary class="line">{laterWords().blocked.read}</summary>
      {plan.days.map((day, i) => (
        <section key={`${i + 1}`}>
          <h2 class="name">{today.day(i + 1)}</h2>
          {CUES.map((cue) => {
            const practice = practiceOf(plan, day.cues[cue]?.suggestion ?? '');
            return (
              practice && (
                <p key={cue} class="small" dir="auto">
                  {cues[cue]}:{' '}
                  <span lang={plan.language}>
                    {practice.title}. {practice.sizes.smallest.steps.join(' ')}
                  </span>
                </p>
              )
            );
          })}
        </section>
      ))}
    </details>
  );
}
