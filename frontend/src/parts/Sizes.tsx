// The practice at hand: three sizes in one tile. A size opens in place, with its steps and one thing to press; the
// smaller ones stay in sight.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlanMore } from '../generated/plan.ts';
import type { Cue, Size } from '../journal/facts.ts';
import { guideWords } from '../texts/guide.ts';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { type Practice, sizesOf } from './doing.ts';
import { Glyph } from './Glyph.tsx';
import { Press, Quiet } from './Press.tsx';
import { at } from './route.ts';

interface Props {
  readonly cue: Cue;
  readonly id: string;
  readonly practice: Practice;
  readonly lang: string | undefined;
  /** What it needs, what of it works in bed, and when to take care; comes a moment later. */
  readonly more: PlanMore['practices'][string] | undefined;
  readonly size: Size | null;
  readonly yesterday: boolean;
  /** Below its name, and after its sizes. */
  readonly under: ComponentChildren;
  readonly after: ComponentChildren;
  readonly onSize: (size: Size | null) => void;
  readonly onDid: (size: Size) => void;
}

export function Sizes({ cue, id, practice, lang, more, size: open, yesterday, under, after, onSize, onDid }: Props) {
  const opened = useRef<HTMLDivElement>(null);
  // On a small phone the thing to press would lie below the foot.
  useLayoutEffect(() => {
    if (open !== null) opened.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  // The button that is pressed goes away; the focus goes to the size it belongs to.
  const close = (): void => {
    opened.current?.querySelector<HTMLElement>('.way-press')?.focus({ preventScroll: true });
    onSize(null);
  };
  const { practice: text } = laterWords();
  const { always } = words();
  return (
    <section class="tile sizes" aria-labelledby="practice-title">
      <h2 id="practice-title" class="name sizes-title" tabIndex={-1} dir="auto" lang={lang}>
        {practice.title}
      </h2>
      {more?.needs && (
        <p class="small sizes-needs" dir="auto" lang={lang}>
          {more.needs}
        </p>
      )}
      <InBed more={more} />
      {under}
      {sizesOf(practice).map(({ size, name, minutes, steps }) => (
        <div key={size} ref={size === open ? opened : null} class={size === open ? 'way way--open' : 'way'}>
          <button
            type="button"
            class="way-press"
            aria-expanded={size === open}
            onClick={() => onSize(size === open ? null : size)}
          >
            <span class={`way-glyph way-glyph--${size}`}>
              <Glyph cue={cue} kept />
            </span>
            <span class="line" dir="auto" lang={lang}>
              {name}
            </span>
            <span class="small">{text.minutes(minutes)}</span>
          </button>
          {size === open && (
            <div class="steps">
              <ol dir="auto" lang={lang}>
                {steps.map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
              {more?.cautions.map((caution) => (
                <p class="small caution" dir="auto" lang={lang}>
                  {caution}
                </p>
              ))}
              <Press onPress={() => onDid(size)}>{yesterday ? text.didYesterday : text.did}</Press>
              {!yesterday && <Guides id={id} size={size} guides={more?.guides} lang={lang} />}
              <Quiet onPress={close}>{always.notNow}</Quiet>
            </div>
          )}
        </div>
      ))}
      {after}
    </section>
  );
}

/** For whom lies in bed. The smallest size can always be done there, and this is not said each time. */
function InBed({ more }: Pick<Props, 'more'>) {
  const said = more && laterWords().practice.inBed[more.in_bed];
  return said ? <p class="small sizes-needs">{said}</p> : null;
}

interface GuidesProps extends Pick<Props, 'id' | 'lang'> {
  readonly size: Size;
  readonly guides: PlanMore['practices'][string]['guides'] | undefined;
}

/** The same, step by step with the time kept: for those who would rather be led. */
function Guides({ id, size, guides, lang }: GuidesProps) {
  return (
    <>
      {Object.entries(guides ?? {}).map(
        ([name, guide]) =>
          guide.size === size && (
            <Quiet key={name} href={at(`guide/${id}/${name}`)}>
              <span>
                {guideWords().with}{' '}
                <span dir="auto" lang={lang}>
                  {guide.title}
                </span>
              </span>
            </Quiet>
          ),
      )}
    </>
  );
}
