// Handing a text on: to the phone's own share sheet, to where it can be pasted, or to the printer. The person chooses
// where to; nothing is sent from here.
import { useLayoutEffect, useState } from 'preact/hooks';
import { Press, Row } from './Press.tsx';

interface Props {
  /** Names the printed page, and the file when it is kept as one. */
  readonly title: string;
  readonly text: string;
  /** What is most likely wanted. */
  readonly first: 'print' | 'share';
  readonly words: {
    readonly share: string;
    readonly copy: string;
    readonly copied: string;
    readonly refused: string;
    readonly print: string;
  };
}

export function Handing({ title, text, first, words }: Props) {
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  usePrintedTitle(title);
  const shares = typeof navigator.share === 'function';
  const hand = async (): Promise<void> => setSaid(await (shares ? shared(text) : copied(text)));
  const ways = [
    { name: words.print, onPress: () => window.print() },
    { name: shares ? words.share : words.copy, onPress: () => void hand() },
  ];
  const [main, other] = first === 'print' ? ways : ways.toReversed();
  return (
    <>
      {main && <Press onPress={main.onPress}>{main.name}</Press>}
      {other && <Row look="tile tile--mid" name={other.name} onPress={other.onPress} />}
      <p class="small" role="status">
        {said !== null && words[said]}
      </p>
    </>
  );
}

async function shared(text: string): Promise<'refused' | null> {
  try {
    await navigator.share({ text });
    return null;
  } catch (reason) {
    return reason instanceof DOMException && reason.name === 'AbortError' ? null : 'refused';
  }
}

async function copied(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** While printing, the page is called what it is, not after the app. */
function usePrintedTitle(title: string): void {
  useLayoutEffect(() => {
    const usual = document.title;
    const before = (): void => {
      document.title = title;
    };
    const after = (): void => {
      document.title = usual;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, [title]);
}
