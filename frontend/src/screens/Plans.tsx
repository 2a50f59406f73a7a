// The plans to begin with. There is one already; a host may add more.
import type { PlanSummary } from '../generated/plan.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly plans: readonly PlanSummary[];
  readonly onBegin: (plan: string) => void;
  readonly onBack: () => void;
}

export function Plans({ plans, onBegin, onBack }: Props) {
  const { plans: text } = laterWords();
  return (
    <Screen name="plans" bar={<WayBack onBack={onBack} />}>
      <Title>{text.title}</Title>
      <p class="prose">{plans.length === 0 ? text.none : text.about}</p>
      <div class="rows">
        {plans.map(({ id, title, about, days }) => (
          <button key={id} type="button" class="row tile plan" onClick={() => onBegin(id)}>
            <span class="row-words">
              <span class="name" dir="auto">
                {title}
              </span>
              <span class="small" dir="auto">
                {about}
              </span>
              {title !== text.days(days) && <span class="small">{text.days(days)}</span>}
            </span>
          </button>
        ))}
      </div>
    </Screen>
  );
}
