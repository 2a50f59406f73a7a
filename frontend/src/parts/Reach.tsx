// A line to someone, which asks nothing of them, handed to the phone. Whom it is for is chosen here and kept nowhere.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Thing } from '../journal/kit.ts';
import { type OwnWords, ownWords } from '../texts/own.ts';
import { callTo, dialled, messageTo } from './addresses.ts';
import { Icon } from './Icon.tsx';
import { Quiet } from './Press.tsx';
import { at } from './route.ts';

/** What the phone can do with a line. */
export interface Reaching {
  /** Lines that ask nothing, today's first; none until they are here. */
  readonly lines: readonly string[];
  readonly lang: string | undefined;
  /** The phone's share sheet; null where it has none. */
  readonly share: ((text: string) => void) | null;
  /** False where the browser does not let a page do that. */
  readonly copy: (text: string) => Promise<boolean>;
}

interface Props extends Reaching {
  readonly people: readonly Thing[];
}

export function Reach(props: Props) {
  const [open, setOpen] = useState(false);
  const text = ownWords().reach;
  const name = props.people.length > 0 ? text.withSomeone : text.withLine;
  return (
    <div class="reach">
      <button type="button" class="way-press reach-press" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="way-glyph">
          <Icon name="text" />
        </span>
        <span class="line">{name}</span>
      </button>
      {open && <Opened {...props} />}
    </div>
  );
}

function Opened({ people, lines, lang, share, copy }: Props) {
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => opened.current?.parentElement?.scrollIntoView({ block: 'nearest' }), []);
  const [who, setWho] = useState<string | null>(null);
  const line = useLine(lines);
  const text = ownWords().reach;
  const person = people.find(({ id }) => id === who) ?? null;
  return (
    <div class="reach-open" ref={opened}>
      {people.length > 0 ? (
        <fieldset class="field">
          <legend class="small">{text.who}</legend>
          <div class="chips">
            {people.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="seg-press chip"
                aria-pressed={id === who}
                dir="auto"
                onClick={() => setWho(id === who ? null : id)}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      ) : (
        <div>
          <p class="small">{text.nobody}</p>
          <Quiet href={at('kit')}>{text.kit}</Quiet>
        </div>
      )}
      <Line line={line} lang={lang} />
      <Ways tel={dialled(person?.tel ?? '')} words={line.words} share={share} copy={copy} text={text} />
      <p class="small">{text.here}</p>
    </div>
  );
}

type LineAtHand = ReturnType<typeof useLine>;

/** The suggested line, the next one, and the person's own words, which are never lost to another suggestion. */
function useLine(lines: readonly string[]) {
  const [further, setFurther] = useState(0);
  const [mine, setMine] = useState('');
  const [showsMine, setShowsMine] = useState(false);
  const suggested = lines[further % Math.max(1, lines.length)] ?? '';
  return {
    words: showsMine ? mine : suggested,
    suggested: !showsMine && suggested !== '',
    change: (words: string): void => {
      setMine(words);
      setShowsMine(true);
    },
    another:
      lines.length > (showsMine ? 0 : 1)
        ? (): void => {
            // From one's own words back to the line they began as would look as if nothing had been pressed.
            setFurther(further + 1);
            setShowsMine(false);
          }
        : null,
    back: !showsMine && mine.trim() !== '' ? (): void => setShowsMine(true) : null,
  };
}

function Line({ line, lang }: { readonly line: LineAtHand; readonly lang: string | undefined }) {
  const id = useId();
  const text = ownWords().reach;
  return (
    <div class="field">
      <label class="small" for={id}>
        {text.line}
      </label>
      <textarea
        id={id}
        class="input line reach-line"
        rows={3}
        dir="auto"
        {...(line.suggested && lang !== undefined && { lang })}
        value={line.words}
        onInput={(event) => line.change(event.currentTarget.value)}
      />
      {line.suggested && <p class="small">{text.asksNothing}</p>}
      <div class="quiets">
        {line.another && <Quiet onPress={line.another}>{text.another}</Quiet>}
        {line.back && <Quiet onPress={line.back}>{text.mine}</Quiet>}
      </div>
    </div>
  );
}

interface WaysProps extends Pick<Reaching, 'share' | 'copy'> {
  /** As it is dialled; '' for none. */
  readonly tel: string;
  readonly words: string;
  readonly text: OwnWords['reach'];
}

function Ways({ tel, words, share, copy, text }: WaysProps) {
  const [said, setSaid] = useState<'copied' | 'byHand' | null>(null);
  const ways = useRef<HTMLDivElement>(null);
  const copyIt = async (): Promise<void> => {
    const copied = await copy(words);
    setSaid(copied ? 'copied' : 'byHand');
    if (!copied) ways.current?.closest('.reach')?.querySelector('textarea')?.select();
  };
  return (
    <>
      <div ref={ways} class="reach-ways">
        {tel !== '' && (
          <>
            <a class="door" href={messageTo(tel, words)}>
              <Icon name="text" />
              {text.message}
            </a>
            <a class="door" href={callTo(tel)}>
              <Icon name="phone" />
              {text.call}
            </a>
          </>
        )}
        {share ? (
          <button type="button" class="door" onClick={() => share(words)}>
            <Icon name="share" />
            {text.share}
          </button>
        ) : (
          <button type="button" class="door" onClick={() => void copyIt()}>
            {text.copy}
          </button>
        )}
      </div>
      <p class="small reach-said" role="status">
        {said && text[said]}
      </p>
    </>
  );
}
