// One thing to hold steady for two weeks: chosen, noted with one tap on a day it was held, and read plainly at the end.
import { useState } from 'preact/hooks';
import type { Lever as Words } from '../generated/plan.ts';
import type { Deed } from '../journal/facts.ts';
import type { Lever as Holding } from '../journal/lever.ts';
import { Press, Quiet, Row } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { leverWords } from '../texts/lever.ts';

interface Props {
  /** As the library has them; empty until it is here. */
  readonly levers: readonly Words[];
  /** The language of the library. */
  readonly lang: string | undefined;
  readonly holding: Holding | null;
  readonly today: string;
  readonly give: (deed: Deed) => string;
  readonly onBack: () => void;
}

const chose = (value: string): Deed => ({ kind: 'chose', about: 'lever', value });

export function Lever(props: Props) {
  const { levers, holding, give, onBack } = props;
  const [choosing, setChoosing] = useState(false);
  const held = levers.find(({ id }) => id === holding?.id);
  const choose = (id: string): void => {
    if (id === 'none' && holding === null) onBack();
    else give(chose(id));
    setChoosing(false);
  };
  return (
    <Screen name="lever" bar={<WayBack onBack={choosing ? () => setChoosing(false) : onBack} />}>
      {holding === null || choosing || held === undefined ? (
        <Choose key="choose" {...props} onChoose={choose} />
      ) : (
        <Hold {...props} holding={holding} lever={held} onOther={() => setChoosing(true)} />
      )}
    </Screen>
  );
}

function Choose({ levers, lang, holding, onChoose }: Props & { readonly onChoose: (id: string) => void }) {
  const [chosen, setChosen] = useState(holding?.id ?? '');
  const text = leverWords();
  const caution = levers.find(({ id }) => id === chosen)?.caution;
  return (
    <>
      <Title>{text.title}</Title>
      <p class="prose">{levers.length > 0 ? text.about : text.away}</p>
      <div class="rows levers">
        {levers.map(({ id, title, about }) => (
          <button
            key={id}
            type="button"
            class="row tile tile--tall choosable"
            aria-pressed={id === chosen}
            onClick={() => setChosen(id === chosen ? '' : id)}
          >
            <span class="row-words" lang={lang} dir="auto">
              <span class="name">{title}</span>
              <span class="small">{about}</span>
            </span>
          </button>
        ))}
      </div>
      <p class="line lever-caution" role="status" lang={lang} dir="auto">
        {caution}
      </p>
      <div class="grow" />
      {chosen !== '' && <Press onPress={() => onChoose(chosen)}>{text.hold}</Press>}
      <Quiet onPress={() => onChoose('none')}>{text.none}</Quiet>
    </>
  );
}

interface HoldProps extends Props {
  readonly holding: Holding;
  readonly lever: Words;
  readonly onOther: () => void;
}

function Hold({ holding, lever, lang, today, give, onOther }: HoldProps) {
  const { heldToday, reading } = holding;
  const text = leverWords();
  const note = (): void => {
    if (heldToday === null) give({ kind: 'held', lever: holding.id, on: today });
    else give({ kind: 'took-back', mark: heldToday });
  };
  return (
    <>
      <Title again={reading}>
        <span lang={lang} dir="auto">
          {reading === null ? lever.title : text.over}
        </span>
      </Title>
      {reading === null ? (
        <>
          <p class="prose" lang={lang} dir="auto">
            {lever.about}
          </p>
          <div class="tile card lever-note">
            <p class="name" lang={lang} dir="auto" role="status">
              {heldToday === null ? lever.asks : text.heldToday}
            </p>
            {heldToday === null && <p class="small">{text.quiet}</p>}
            {heldToday === null ? (
              <Press onPress={note}>{text.held}</Press>
            ) : (
              <Quiet onPress={note}>{text.takeBack}</Quiet>
            )}
          </div>
          {lever.caution && (
            <p class="small" lang={lang} dir="auto">
              {lever.caution}
            </p>
          )}
        </>
      ) : (
        <>
          <p class="line" lang={lang} dir="auto">
            {lever.title}
          </p>
          <p class="prose lever-reading">{text.readings[reading]}</p>
          <p class="prose">{text.yours}</p>
        </>
      )}
      <div class="grow" />
      <div class={reading === null ? 'ruled' : 'rows'}>
        {reading !== null && <Row look="tile tile--low" name={text.again} onPress={() => give(chose(holding.id))} />}
        <Row look={reading === null ? 'plain' : 'tile tile--low'} name={text.other} onPress={onOther} />
        <Row
          look={reading === null ? 'plain' : 'tile tile--low'}
          name={text.putDown}
          onPress={() => give(chose('none'))}
        />
      </div>
    </>
  );
}
