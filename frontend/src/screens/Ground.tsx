// Back to the room by the senses, from what is seen to what is tasted: outside before inside. Nothing to enter, no
// time to keep, and leaving is free at every step.
import { useState } from 'preact/hooks';
import { Press, Quiet } from '../parts/Press.tsx';
import { Rings } from '../parts/Rings.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly onBack: () => void;
  /** Null before a first round: there is no day to go back to. */
  readonly onToday: (() => void) | null;
}

export function Ground({ onBack, onToday }: Props) {
  const [step, setStep] = useState(0);
  const { ground } = laterWords();
  const { always } = words();
  const now = ground.steps[step];
  return (
    <Screen name="ground" bar={<WayBack icon="close" onBack={onBack} />} stone={<Rings step={step} />}>
      <Title look="display" again={step}>
        {now ? now.title : ground.endTitle}
        {now && <span class="ground-what"> {now.what}</span>}
      </Title>
      <p class="prose center">{now ? now.such : ground.end}</p>
      <div class="grow" />
      {now ? (
        <Press onPress={() => setStep(step + 1)}>{ground.next}</Press>
      ) : (
        <>
          <Press onPress={onToday ?? onBack}>{onToday ? always.today : always.back}</Press>
          <Quiet onPress={() => setStep(0)}>{ground.again}</Quiet>
        </>
      )}
      {now && <p class="small center">{ground.leave}</p>}
    </Screen>
  );
}
