// Resting, for as long as wanted. Coming back is the same choice as after any absence, where there is one to make.

import type { ScreenProps } from '../parts/given.ts';
import { Press } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Mark, Screen } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import { laterWords } from '../texts/later.ts';

export function Rest({ state, give }: ScreenProps) {
  const { phase, round } = state;
  if (phase.name !== 'rest' || round === null) return null;
  const { rest } = laterWords();
  return (
    <Screen
      name="rest"
      bar={<Mark />}
      settings
      stone={<Stone state={state} id="rest" size={360} look="large" breathe />}
    >
      <Title look="display">{rest.title}</Title>
      <p class="prose">{rest.about}</p>
      <div class="grow" />
      {phase.back === 'choose' ? (
        <Press href={at('return')}>{rest.comeBack}</Press>
      ) : (
        <Press onPress={() => give({ kind: 'returned', round: round.id, choice: 'carry-on' })}>{rest.comeBack}</Press>
      )}
    </Screen>
  );
}
