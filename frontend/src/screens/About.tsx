// What this is and is not: once at the start within reach, and always.

import { Danger } from '../parts/Danger.tsx';
import type { Country } from '../parts/lines.ts';
import { Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { questionsWords } from '../texts/questions.ts';

interface Props {
  /** Where the person is, with its emergency numbers as Help now has them; null where the list does not have it. */
  readonly country?: Country | null;
  /** What Thaw is not, in the library's words; null while the library is not here, and the page's own are said. */
  readonly declaration?: { readonly said: readonly string[]; readonly language: string } | null;
  readonly onBack: () => void;
}

export function About({ country = null, declaration = null, onBack }: Props) {
  const { about } = laterWords();
  const { always } = words();
  return (
    <Screen name="about" bar={<WayBack onBack={onBack} />}>
      <Title>{about.title}</Title>
      <p class="line">{about.purpose}</p>
      {declaration === null ? (
        [about.not, about.nobody, about.medicine, about.worse, about.age].map((said) => <p class="prose">{said}</p>)
      ) : (
        <Declared {...declaration} />
      )}
      <p class="prose">{questionsWords().care}</p>
      <p class="prose">{about.different}</p>
      <div class="rows">
        <Row look="tile" name={always.help} hint={questionsWords().helpHint} href={at('help')} />
        <Row look="tile" name={questionsWords().title} hint={questionsWords().about} href={at('questions')} />
      </div>
      <Danger country={country} named />
    </Screen>
  );
}

const Declared = ({ said, language }: NonNullable<Props['declaration']>) => (
  <>
    {said.map((paragraph) => (
      <p class="prose" lang={language} dir="auto">
        {paragraph}
      </p>
    ))}
  </>
);
