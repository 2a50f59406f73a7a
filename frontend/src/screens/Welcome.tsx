// The first screen, also built in advance as plain HTML: no state, no browser, and both lights, since it is not known
// yet which one is on.

import type { PlanSummary } from '../generated/plan.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Mark, Screen } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { Picture } from '../picture/Picture.tsx';
import { words } from '../texts/index.ts';

interface Props {
  readonly plans?: readonly PlanSummary[];
  /** Begins the first plan on offer, or asks first where something is to be known before. */
  readonly onBegin?: () => void;
}

/** Of the plan that comes along, and that the words of this screen speak of. */
const DAYS = 14;
const ICE = { marks: [], seed: 'thaw', size: 372, fit: 0.68, breathe: true } as const;

export function Welcome({ plans = [], onBegin = () => {} }: Props) {
  const { welcome } = words();
  const first = plans[0];
  const stone = (
    <div class="stone stone--welcome">
      <div class="only-light">
        <Picture {...ICE} theme="light" id="ice" label={welcome.stone} />
      </div>
      <div class="only-dark">
        <Picture {...ICE} theme="dark" id="ice-dark" label={welcome.stone} />
      </div>
    </div>
  );
  return (
    <Screen name="welcome" bar={<Mark />} stone={stone}>
      <Title look="display">{welcome.title}</Title>
      <p class="prose prose--ink" dir="auto">
        {first && first.days !== DAYS ? first.about : welcome.about}
      </p>
      <div class="grow" />
      <Press onPress={onBegin}>{welcome.begin}</Press>
      <div class="quiets">
        <Quiet href={at('questions')}>{welcome.questions}</Quiet>
        <Quiet href={at('about')}>{welcome.what}</Quiet>
        <Quiet href={at('keep')}>{welcome.before}</Quiet>
        {plans.length > 1 && <Quiet href={at('plans')}>{welcome.plans}</Quiet>}
      </div>
    </Screen>
  );
}
