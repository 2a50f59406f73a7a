// What was noticed over time: its words, and below them its dots along the days. It is a list, and it is a drawing. The
// days that lie further back are there to be scrolled to.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Library } from '../generated/plan.ts';
import { elementOf } from '../picture/elements.ts';
import { type Notice, type PlotRow, plot } from '../picture/plot.ts';
import { words } from '../texts/index.ts';
import { lookBackWords } from '../texts/lookBack.ts';
import { noticingWords } from '../texts/noticing.ts';

interface Props {
  /** In the order of their days. */
  readonly notices: readonly Notice[];
  /** Its words for the signals; null until it is here. */
  readonly library: Library | null;
}

export function NoticedPlot({ notices, library }: Props) {
  const text = lookBackWords();
  const signals = new Map(library?.signals.map((signal) => [signal.id, signal.text]));
  // Signals that no words are known for are one: something.
  const known = (id: string): string => (signals.has(id) ? id : '');
  const rows = plot(
    notices.map((notice) => ({ ...notice, signals: notice.signals.map(known) })),
    words().dir,
  );
  const box = useRef<HTMLElement>(null);
  const width = rows[0]?.strip.attributes['width'];
  // It begins with the newest day.
  useLayoutEffect(() => {
    const end = box.current?.scrollWidth ?? 0;
    box.current?.scrollTo({ left: words().dir === 'rtl' ? -end : end, behavior: 'instant' });
  }, [width]);
  if (rows.length === 0) return null;
  return (
    <div class="plot">
      <h2 class="name">{text.noticed}</h2>
      <p class="small">{text.noticedAbout}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <section ref={box} class="plot-box" tabIndex={0} aria-label={text.along}>
        <dl class="plot-rows">
          {rows.map((row) => (
            <div key={row.of}>
              <dt class="line plot-words">{nameOf(row, signals, library?.language)}</dt>
              <dd>
                <Strip {...row} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function nameOf({ of }: PlotRow, signals: ReadonlyMap<string, string>, lang: string | undefined) {
  const { answers } = noticingWords();
  if (Object.hasOwn(answers, of)) return answers[of as keyof typeof answers];
  const name = signals.get(of);
  return name === undefined ? (
    lookBackWords().something
  ) : (
    <span lang={lang} dir="auto">
      {name}
    </span>
  );
}

/** The hues of the dots are said as well. */
function Strip({ cues, strip }: PlotRow) {
  const names = words().cues;
  return (
    <svg
      role="img"
      aria-label={lookBackWords().after(cues.map((cue) => names[cue]))}
      viewBox={String(strip.attributes['viewBox'])}
      width={strip.attributes['width']}
      height={strip.attributes['height']}
    >
      {strip.children.map(elementOf)}
    </svg>
  );
}
