// Coming back, after some days or after a rest: two ways of equal size, and a quieter third. How long it was is
// nowhere. Whatever is tapped leads to Today by itself, since the state changes.
import { useMemo } from 'preact/hooks';
import { CUES } from '../journal/facts.ts';
import type { ScreenProps } from '../parts/given.ts';
import { Quiet } from '../parts/Press.tsx';
import { home } from '../parts/route.ts';
import { Mark, Screen } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';

interface Props extends ScreenProps {
  readonly onBegin: () => void;
}

export function Return({ state, give, onBegin }: Props) {
  const { phase, picture, round } = state;
  const again = useMemo(() => {
    const rounds = picture.reduce((most, mark) => Math.max(most, mark.round), 0);
    return [...picture, { cue: CUES[0], day: 1, round: rounds + 1, noticed: false }];
  }, [picture]);
  if ((phase.name !== 'return' && phase.name !== 'rest') || round === null) return null;

  const { back } = words();
  const answer = (choice: 'carry-on' | 'smaller'): void => {
    give({ kind: 'returned', round: round.id, choice });
    home();
  };
  return (
    <Screen name="return" bar={<Mark />} settings stone={<Stone state={state} id="back" size={320} breathe />}>
      <Title look="display">{back.title}</Title>
      <p class="prose">{phase.name === 'return' ? back.gap : back.rested}</p>
      <div class="grow" />
      <div class="two">
        <button type="button" class="tile choice" onClick={() => answer('carry-on')}>
          <Stone state={state} id="carry-on" size={112} fit={0.84} look="small" silent />
          <span class="name">{back.carryOn}</span>
          <span class="small">{back.carryOnHint(phase.planDay)}</span>
        </button>
        <button type="button" class="tile choice" onClick={onBegin}>
          <Stone state={state} marks={again} id="again" size={112} fit={0.84} look="small" silent />
          <span class="name">{back.again}</span>
          <span class="small">{back.againHint}</span>
        </button>
      </div>
      <Quiet onPress={() => answer('smaller')}>{back.smaller}</Quiet>
      <p class="small center">{back.either}</p>
    </Screen>
  );
}
