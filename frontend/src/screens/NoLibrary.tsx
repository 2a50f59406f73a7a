// The library is not on this phone: it is on its way, or there is no network just now.
import { Press } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { libraryWords } from '../texts/library.ts';

interface Props {
  readonly title: string;
  /** It was looked for, and could not be had. */
  readonly away: boolean;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

export function NoLibrary({ title, away, onAgain, onBack }: Props) {
  const text = libraryWords();
  return (
    <Screen name="no-library" bar={<WayBack onBack={onBack} />}>
      <Title>{title}</Title>
      <p class="prose" role="status">
        {away ? text.away : text.coming}
      </p>
      <div class="grow" />
      {away && <Press onPress={onAgain}>{text.again}</Press>}
    </Screen>
  );
}
