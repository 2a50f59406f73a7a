// What this is and is not: once at the start within reach, and always.

import { Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { questionsWords } from '../texts/questions.ts';

interface Props {
  /** The emergency numbers of the person's country, as Help now has them. */
  readonly emergency?: readonly string[];
  readonly onBack: () => void;
}

export function About({ emergency = [], onBack }: Props) {
  const { about } = laterWords();
  const { always } = words();
  return (
    <Screen name="about" bar={<WayBack onBack={onBack} />}>
      <Title>{about.title}</Title>
      <p class="line">{about.purpose}</p>
      <p class="prose">{about.not}</p>
      <p class="prose">{questionsWords().care}</p>
      <p class="prose">{about.nobody}</p>
      <p class="prose">{about.medicine}</p>
      <p class="prose">{about.worse}</p>
      <p class="prose">{about.different}</p>
      <p class="prose">{about.age}</p>
      <div class="rows">
        <Row look="tile" name={always.help} hint={about.danger(emergency)} href={at('help')} />
        <Row look="tile" name={questionsWords().title} hint={questionsWords().about} href={at('questions')} />
      </div>
    </Screen>
  );
}
