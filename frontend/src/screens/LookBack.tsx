// Looking back: the picture large, and what can be done with it. Clear ice is as whole as any other.
import { useRef, useState } from 'preact/hooks';
import type { Library } from '../generated/plan.ts';
import { CUES, type Cue } from '../journal/facts.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { State } from '../parts/given.ts';
import { NoticedPlot } from '../parts/NoticedPlot.tsx';
import { Press } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import type { Notice } from '../picture/plot.ts';
import { words } from '../texts/index.ts';
import { lookBackWords } from '../texts/lookBack.ts';

interface Props {
  readonly state: State;
  /** Where the same stands in words. */
  readonly inWords: string;
  /** What was noticed, in the order of its days, and the words for it. */
  readonly notices: readonly Notice[];
  readonly library: Library | null;
  readonly onSave: () => Promise<'saved' | 'notSaved' | null>;
  readonly onBack: () => void;
}

export function LookBack({ state, inWords, notices, library, onSave, onBack }: Props) {
  const [only, setOnly] = useState<Cue | undefined>();
  const [became, setBecame] = useState<Awaited<ReturnType<typeof onSave>>>(null);
  const asked = useRef(0);
  // What became of the last one is said, whichever ends first.
  const save = async (): Promise<void> => {
    const mine = ++asked.current;
    const what = await onSave();
    if (mine === asked.current) setBecame(what);
  };
  const text = lookBackWords();
  const { picture } = state;
  const isClear = picture.length === 0;
  const pale = picture.some(({ noticed }) => noticed);
  return (
    <Screen
      name={isClear ? 'look look--clear' : 'look'}
      bar={<WayBack onBack={onBack} />}
      stone={<Stone state={state} id="look" size={390} look="large" only={only} breathe />}
    >
      <Title again={isClear}>{isClear ? text.clear : text.title}</Title>
      <p class="prose">{isClear ? text.clearAbout : `${text.about} ${pale ? text.pale : ''}`}</p>
      {!isClear && <Lines picture={picture} only={only} onOnly={setOnly} />}
      <div class="grow" />
      {isClear ? (
        <Press href={at('home')}>{words().always.today}</Press>
      ) : (
        <div class="two">
          <a class="tile answer look-way" href={inWords}>
            {text.words}
          </a>
          <button type="button" class="tile answer look-way" onClick={save}>
            {text.save}
          </button>
        </div>
      )}
      <p class="line look-became" role="status">
        {became && text[became]}
      </p>
      <NoticedPlot notices={notices} library={library} />
    </Screen>
  );
}

interface LinesProps extends Pick<State, 'picture'> {
  readonly only: Cue | undefined;
  readonly onOnly: (cue: Cue | undefined) => void;
}

/** The cues that drew lines. One that is pressed brings its lines forward; pressed again, all are as they were. */
function Lines({ picture, only, onOnly }: LinesProps) {
  const drawn = CUES.filter((cue) => picture.some((mark) => mark.cue === cue));
  return (
    <fieldset class="look-cues" aria-label={lookBackWords().forward}>
      {drawn.map((cue) => (
        <button
          key={cue}
          type="button"
          class="choosable look-cue"
          aria-pressed={cue === only}
          onClick={() => onOnly(cue === only ? undefined : cue)}
        >
          <Glyph cue={cue} kept />
          {words().cues[cue]}
        </button>
      ))}
    </fieldset>
  );
}
