// The card for someone who cares: to be shown as it stands here, handed on, or printed, with a line of the person's own.
import type { Library, LibraryCard } from '../generated/plan.ts';
import { Handing } from '../parts/Handing.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { Writing } from '../parts/Writing.tsx';
import { friendWords } from '../texts/friend.ts';

interface Props {
  readonly card: LibraryCard;
  readonly lang: Library['language'];
  /** The person's own line; '' for none. */
  readonly line: string;
  readonly onWrite: (text: string) => void;
  readonly kept: boolean;
  readonly onBack: () => void;
}

export function Friend({ card, lang, line, onWrite, kept, onBack }: Props) {
  const text = friendWords();
  const said = [...card.text, ...(card.do ? [card.do] : [])];
  return (
    <Screen name="friend" bar={<WayBack onBack={onBack} />}>
      <article class="paper tile">
        <Title>
          <span lang={lang} dir="auto">
            {card.title}
          </span>
        </Title>
        {said.map((paragraph) => (
          <p lang={lang} dir="auto">
            {paragraph}
          </p>
        ))}
        {line !== '' && (
          <p class="paper-own" dir="auto">
            {line}
          </p>
        )}
      </article>
      <Writing
        id="friend-line"
        label={text.line}
        hint={text.lineHint}
        value={line}
        onKeep={onWrite}
        kept={kept}
        words={{ ...text, undoOf: text.undo }}
      />
      <Handing
        first="share"
        title={card.title}
        text={[card.title, ...said, line].filter((part) => part !== '').join('\n\n')}
        words={text}
      />
    </Screen>
  );
}
