// The page to bring as it will be on paper: what was written, the date, and no name. And the first sentence by itself,
// large, to read aloud or to show.
import type { BringWords } from '../generated/plan.ts';
import { Handing } from '../parts/Handing.tsx';
import { Press, Quiet } from '../parts/Press.tsx';
import { FIRST, isEmpty, type Paper, paperOf, stepFor, textOf } from '../parts/paper.ts';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { bringWords } from '../texts/bring.ts';

interface Props {
  readonly bring: BringWords;
  readonly lang: string;
  readonly written: ReadonlyMap<string, string>;
  readonly onBack: () => void;
}

interface Dated extends Props {
  /** The local day. */
  readonly today: string;
}

export function BringPage({ bring, lang, written, today, onBack }: Dated) {
  const text = bringWords();
  const paper = paperOf(bring, written);
  const around = { title: text.paper, date: text.on(today), toAsk: text.toAsk };
  return (
    <Screen name="bring-page" bar={<WayBack onBack={onBack} />}>
      {isEmpty(paper) ? (
        <>
          <Title>{text.title}</Title>
          <p class="prose">{text.empty}</p>
          <div class="grow" />
          <Press href={at('bring')}>{text.write}</Press>
        </>
      ) : (
        <>
          <Sheet paper={paper} lang={lang} date={around.date} />
          <Handing first="print" title={text.paper} text={textOf(paper, around)} words={text} />
          <Quiet href={at('bring-words')}>{text.words}</Quiet>
        </>
      )}
    </Screen>
  );
}

function Sheet({ paper, lang, date }: { readonly paper: Paper; readonly lang: string; readonly date: string }) {
  const text = bringWords();
  const { first, sections, questions } = paper;
  return (
    <article class={`paper tile paper--${stepFor(paper)}`}>
      <header>
        <Title>{text.paper}</Title>
        <p class="small">{date}</p>
      </header>
      {first !== '' && (
        <p class="paper-first" lang={lang} dir="auto">
          {first}
        </p>
      )}
      {sections.map(({ id, ask, text: own }) => (
        <section key={id}>
          <h2 lang={lang} dir="auto">
            {ask}
          </h2>
          <p class="paper-own" dir="auto">
            {own}
          </p>
        </section>
      ))}
      {questions.length > 0 && (
        <section>
          <h2>{text.toAsk}</h2>
          <ul lang={lang} dir="auto">
            {questions.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** What goes with the first sentence, where it was written. */
const WITH = ['since-when', 'medicines', 'tried'];

export function BringWordsAlone({ bring, lang, written, onBack }: Props) {
  const text = bringWords();
  const first = bring.questions.find(({ id }) => id === FIRST)?.text ?? '';
  const { sections } = paperOf(bring, written);
  return (
    <Screen name="bring-words" bar={<WayBack onBack={onBack} />}>
      <p class="small">{text.words}</p>
      <Title look="display">
        <span lang={lang} dir="auto">
          {first}
        </span>
      </Title>
      {sections
        .filter(({ id }) => WITH.includes(id))
        .map(({ id, ask, text: own }) => (
          <section key={id} class="with">
            <h2 class="small" lang={lang} dir="auto">
              {ask}
            </h2>
            <p class="name paper-own" dir="auto">
              {own}
            </p>
          </section>
        ))}
      <div class="grow" />
      <p class="small center">{text.wordsHint}</p>
    </Screen>
  );
}
