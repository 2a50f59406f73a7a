// Keep and move: where things are, a copy that leaves, a copy that comes, and the end of it all.
import { useRef, useState } from 'preact/hooks';
import { Press, Quiet, Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { keepWords } from '../texts/keep.ts';

type Words = ReturnType<typeof keepWords>;
/** What became of bringing in a copy. */
export type Brought = keyof Words['brought'];
export type Promised = keyof Words['promises'];

interface Props {
  readonly promised: Promised;
  /** Nothing is here that could be kept. */
  readonly empty: boolean;
  /** When a copy was last kept (UTC ms), and whether its file is written anew by itself. */
  readonly last: number | null;
  readonly renews: boolean;
  readonly onAsk: () => Promise<void>;
  readonly onCopy: () => Promise<boolean>;
  readonly onTable: () => Promise<boolean>;
  readonly onBring: (file: File) => Promise<Brought>;
  /** False when the server could not be told. */
  readonly onErase: () => Promise<boolean>;
  readonly onAnew: () => void;
  readonly onBack: () => void;
}

export function Keep(props: Props) {
  const [step, setStep] = useState<'start' | 'erase' | 'erased' | 'erased-untold'>('start');
  const toStart = (): void => setStep('start');
  if (step === 'erased' || step === 'erased-untold') return <Erased told={step === 'erased'} onAnew={props.onAnew} />;
  return (
    <Screen name="keep" bar={<WayBack onBack={step === 'start' ? props.onBack : toStart} />}>
      {step === 'erase' ? (
        <Erase
          {...props}
          onErase={async () => setStep((await props.onErase()) ? 'erased' : 'erased-untold')}
          onStay={toStart}
        />
      ) : (
        <Start {...props} onEraseAsk={() => setStep('erase')} />
      )}
    </Screen>
  );
}

type Said = { readonly of: 'copy' | 'table' } | { readonly of: 'bring'; readonly how: Brought } | null;

function Start(props: Props & { readonly onEraseAsk: () => void }) {
  const text = keepWords();
  const [said, setSaid] = useState<Said>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (of: 'copy' | 'table'): Promise<void> => {
    if (await (of === 'copy' ? props.onCopy() : props.onTable())) setSaid({ of });
  };
  const bring = async (file: File): Promise<void> => {
    setBusy(true);
    setSaid({ of: 'bring', how: await props.onBring(file) });
    setBusy(false);
  };
  return (
    <>
      <Title>{text.title}</Title>
      <p class="prose">{text.about}</p>
      <Where {...props} />
      <p class="line keep-said" role="status">
        {busy ? text.bringing : sentenceOf(text, said)}
      </p>
      {said?.of === 'bring' && TO_DAY.has(said.how) && !busy && <Press href={at('home')}>{text.toDay}</Press>}
      <div class="rows">
        {!props.empty && (
          <Row look="tile tile--tall" name={text.copy} hint={copyHint(text, props)} onPress={() => void keep('copy')} />
        )}
        <Bring onBring={(file) => void bring(file)} />
      </div>
      <p class="small">{text.plain}</p>
      {!props.empty && (
        <div class="ruled">
          <Row look="plain" name={text.table.name} hint={text.table.hint} onPress={() => void keep('table')} />
          <Row look="plain" name={text.erase} onPress={props.onEraseAsk} />
        </div>
      )}
    </>
  );
}

/** There is something here now that was brought. */
const TO_DAY: ReadonlySet<Brought> = new Set(['brought', 'partly', 'nothing-new']);

function sentenceOf(text: Words, said: Said): string {
  if (said === null) return '';
  return said.of === 'bring' ? text.brought[said.how] : text.saved;
}

function copyHint(text: Words, { last, renews }: Props): string {
  if (last === null) return text.copyHint;
  return renews ? text.renewed(last) : text.last(last);
}

function Where({ promised, onAsk }: Props) {
  const text = keepWords();
  return (
    <div class="tile card">
      {text.where.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
      <p class="small" role="status">
        {text.promises[promised]}
      </p>
      {promised === 'may-clear' && (
        <button type="button" class="made-press keep-ask" onClick={() => void onAsk()}>
          {text.ask}
        </button>
      )}
    </div>
  );
}

/** The phone's own way to choose a file stands behind the row. */
function Bring({ onBring }: { readonly onBring: (file: File) => void }) {
  const text = keepWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Row look="tile tile--tall" name={text.bring} hint={text.bringHint} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json,text/plain"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onBring(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface EraseProps extends Pick<Props, 'empty' | 'onCopy'> {
  readonly onErase: () => Promise<void>;
  readonly onStay: () => void;
}

/** One question, and a copy before it. */
function Erase({ onCopy, onErase, onStay }: EraseProps) {
  const text = keepWords();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const go = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await onErase();
  };
  return (
    <>
      <Title>{text.eraseAsk}</Title>
      <p class="prose">{text.eraseAbout}</p>
      <p class="prose">{text.eraseCopies}</p>
      <div class="grow" />
      <p class="line keep-said" role="status">
        {busy ? text.erasing : saved ? text.saved : ''}
      </p>
      <div class="rows">
        <Row look="tile tile--low" name={text.copyFirst} onPress={async () => setSaved(await onCopy())} />
      </div>
      <div class="two">
        <button type="button" class="tile answer" onClick={() => void go()}>
          {text.eraseYes}
        </button>
        <button type="button" class="tile answer" onClick={onStay}>
          {text.eraseNo}
        </button>
      </div>
    </>
  );
}

/** It says what is so. Without a connection Thaw itself is gone too, until there is one. */
function Erased({ told, onAnew }: { readonly told: boolean; readonly onAnew: () => void }) {
  const text = keepWords();
  const [away, setAway] = useState(!navigator.onLine);
  const anew = (): void => (navigator.onLine ? onAnew() : setAway(true));
  return (
    <Screen name="keep" bar={null}>
      <Title look="display">{text.erased}</Title>
      <p class="prose">{text.erasedAbout}</p>
      {!told && <p class="prose">{text.erasedUntold}</p>}
      <p class="prose" role="status">
        {away ? text.erasedAway : ''}
      </p>
      <div class="grow" />
      <Quiet onPress={anew}>{text.anew}</Quiet>
    </Screen>
  );
}
