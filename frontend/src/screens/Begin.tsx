// On an iPhone, in a browser tab, before the first fact: what is kept in the tab does not come along to the home
// screen, so the person hears it while nothing is at stake.
import { Row } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly onBegin: () => void;
  readonly onInstall: () => void;
  readonly onBack: () => void;
}

export function Begin({ onBegin, onInstall, onBack }: Props) {
  const { begin } = laterWords();
  return (
    <Screen name="begin" bar={<WayBack onBack={onBack} />}>
      <Title>{begin.title}</Title>
      <p class="prose">{begin.about}</p>
      <p class="prose">{begin.advice}</p>
      <div class="grow" />
      <div class="rows">
        <Row look="tile tile--tall" name={begin.install} hint={begin.installHint} onPress={onInstall} />
        <Row look="tile tile--tall" name={begin.begin} hint={begin.beginHint} onPress={onBegin} />
      </div>
    </Screen>
  );
}
