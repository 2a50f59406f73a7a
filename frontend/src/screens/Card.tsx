// A card to read: a few short paragraphs, and one thing to do, or nothing.
import type { Library, LibraryCard } from '../generated/plan.ts';
import { useAloud } from '../parts/aloud.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { libraryWords } from '../texts/library.ts';
import { placeOf } from './Library.tsx';

interface Props {
  readonly library: Library;
  readonly id: string;
  readonly onBack: () => void;
}

export function Card({ library, id, onBack }: Props) {
  const card = library.cards.find((each) => each.id === id);
  return (
    <Screen name="library-card" bar={<WayBack onBack={onBack} />}>
      {card ? <Read card={card} library={library} /> : <NoCard />}
    </Screen>
  );
}

function Read({ card, library }: { readonly card: LibraryCard; readonly library: Library }) {
  const text = libraryWords();
  const lang = library.language;
  const aloud = useAloud(lang);
  const whole = [card.title, ...card.text, ...(card.do ? [card.do] : [])];
  return (
    <>
      <Title>
        <span lang={lang} dir="auto">
          {card.title}
        </span>
      </Title>
      <div class="reads" lang={lang} dir="auto">
        {card.text.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      {card.do && (
        <p class="tile card line reads-do" lang={lang} dir="auto">
          {card.do}
        </p>
      )}
      {aloud.can && (
        <Quiet onPress={() => (aloud.reading ? aloud.stop() : aloud.read(whole))}>
          {aloud.reading ? text.stop : text.readAloud}
        </Quiet>
      )}
      <div class="grow" />
      <Around card={card} library={library} />
    </>
  );
}

/** The neighbours within the topic. */
function Around({ card, library }: { readonly card: LibraryCard; readonly library: Library }) {
  const text = libraryWords();
  const topic = library.cards.filter((each) => each.topic === card.topic);
  const place = topic.indexOf(card);
  const neighbours = [
    [text.before, topic[place - 1]],
    [text.after, topic[place + 1]],
  ] as const;
  return (
    <nav class="two around" aria-label={text.around}>
      {neighbours.map(
        ([name, other]) =>
          other && (
            <a key={name} class="around-press" href={placeOf(other)}>
              <span class="small">{name}</span>
              <span class="line" lang={library.language} dir="auto">
                {other.title}
              </span>
            </a>
          ),
      )}
    </nav>
  );
}

function NoCard() {
  const text = libraryWords();
  return (
    <>
      <Title>{text.noCard}</Title>
      <div class="grow" />
      <Press href={at('library')}>{text.toLibrary}</Press>
    </>
  );
}
