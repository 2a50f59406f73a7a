// The journal came here before the text of its plan did. Everything made is there; so is help.
import type { ScreenProps } from '../parts/given.ts';
import { Press } from '../parts/Press.tsx';
import { Mark, Screen } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import { laterWords } from '../texts/later.ts';

interface Props extends Pick<ScreenProps, 'state'> {
  readonly onAgain: () => void;
}

export function NoPlan({ state, onAgain }: Props) {
  const { noPlan } = laterWords();
  return (
    <Screen name="no-plan" bar={<Mark />} settings stone={<Stone state={state} id="here" size={320} breathe />}>
      <Title look="display">{noPlan.title}</Title>
      <p class="prose">{noPlan.about}</p>
      <div class="grow" />
      <Press onPress={onAgain}>{noPlan.again}</Press>
    </Screen>
  );
}
