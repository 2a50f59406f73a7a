// What calls for other help, all of it at once: reached from Too much. Nothing is asked, and nothing is kept.

import type { RedFlag } from '../generated/plan.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';

interface Props {
  readonly flags: readonly RedFlag[];
  readonly language: string;
  readonly onBack: () => void;
}

export function Signs({ flags, language, onBack }: Props) {
  return (
    <Screen name="about" bar={<WayBack onBack={onBack} />}>
      <Title>{words().tooMuch.signs}</Title>
      {flags.map((flag) => (
        <p key={flag.id} class="prose" lang={language} dir="auto">
          <span class="prose--ink">{flag.text}</span> {flag.answer}
        </p>
      ))}
    </Screen>
  );
}
