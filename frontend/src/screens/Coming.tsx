// For the moment that a part of the app needs to arrive on a first visit. Even then the way back is there, and what to
// do in danger.
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';

interface Props {
  readonly name: string;
  readonly onBack: () => void;
}

export function Coming({ name, onBack }: Props) {
  const { coming } = words();
  return (
    <Screen name="coming" bar={<WayBack onBack={onBack} />}>
      <Title>{coming.title}</Title>
      <p class="prose">{coming.about}</p>
      {name === 'help' && <p class="line">{coming.danger}</p>}
    </Screen>
  );
}
