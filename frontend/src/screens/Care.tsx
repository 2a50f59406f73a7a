// When something made it worse. No question follows: a way to stop, somebody to turn to, and less from here on.
import type { Deed } from '../journal/facts.ts';
import type { Mark } from '../journal/fold.ts';
import { Press, Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { noticingWords } from '../texts/noticing.ts';

interface Props {
  readonly mark: Mark;
  /** What was made less already. */
  readonly without: { readonly practice: boolean; readonly cue: boolean };
  readonly smallerTomorrow: boolean;
  readonly give: (deed: Deed) => string;
  readonly onBack: () => void;
}

export function Care({ mark, without, smallerTomorrow, give, onBack }: Props) {
  const { care: text } = noticingWords();
  const { cue, practice } = mark;
  const name = words().cues[cue];
  return (
    <Screen name="care" bar={<WayBack onBack={onBack} icon="close" />}>
      <Title look="display" again="care">
        {text.title}
      </Title>
      <p class="prose">{text.about}</p>
      <div class="rows levers">
        <Row look="tile tile--mid" name={text.room} hint={text.roomHint} href={at('ground')} />
        <Row look="tile tile--mid" name={text.someone} hint={text.someoneHint} href={at('help')} />
      </div>
      <h2 class="small group">{text.less}</h2>
      <div class="rows">
        {practice !== 'own' && (
          <Less
            name={text.practice}
            said={text.practiceSaid}
            on={without.practice}
            onPress={() => give({ kind: without.practice ? 'for-me-again' : 'not-for-me', practice })}
          />
        )}
        <Less
          name={text.cue(name)}
          said={text.cueSaid}
          on={without.cue}
          onPress={() => give({ kind: without.cue ? 'took-up' : 'set-aside', cue })}
        />
        <Less
          name={text.tomorrow}
          said={text.tomorrowSaid}
          on={smallerTomorrow}
          onPress={() => give({ kind: 'chose', about: 'smaller-tomorrow', value: !smallerTomorrow })}
        />
      </div>
      <div class="grow" />
      <Press href={at('home')}>{words().always.today}</Press>
    </Screen>
  );
}

interface LessProps {
  readonly name: string;
  readonly said: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

/** Chosen with a tap, taken back with another. */
function Less({ name, said, on, onPress }: LessProps) {
  return (
    <button type="button" class="row tile tile--low choosable" aria-pressed={on} onClick={onPress}>
      <span class="row-words">
        <span class="line">{name}</span>
        {on && <span class="small">{said}</span>}
      </span>
    </button>
  );
}
