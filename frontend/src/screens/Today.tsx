// The day: its picture, its name, and up to four small things. What is done stays as a line; what is not done is an
// offer, never a gap.
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { CueToday, Mark, Phase } from '../journal/fold.ts';
import { didOf, hintOf, langOf } from '../parts/doing.ts';
import { takeFresh } from '../parts/fresh.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { ScreenProps } from '../parts/given.ts';
import { Quiet, Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';

type Day = Extract<Phase, { name: 'today' }>;

interface Props extends ScreenProps {
  /** The mark to ask after; null for none. */
  readonly asking: string | null;
  /** What to ask about the lever today; null for nothing. */
  readonly lever: string | null;
}

export function Today({ state, plan, more, give, kept, asking, lever }: Props) {
  const [fresh] = useState(takeFresh);
  const day = state.phase;
  if (day.name !== 'today') return null;

  const { today } = words();
  const shown = cuesShown(day);
  const open = shown.filter((cue) => cue.marks.length === 0);
  const whole = isWhole(day);
  const text = day.keeping ? undefined : plan?.days[day.planDay - 1];
  // Made today for a day that is no longer the open one (something from yesterday was added since).
  const elsewhere = day.marks.filter((mark) => !day.cues.some((cue) => cue.marks.some(({ id }) => id === mark.id)));
  const freshMark = day.marks.find((mark) => mark.id === fresh);
  const stone = (
    <Stone
      state={state}
      id="day"
      size={sideOf(day)}
      look={whole ? 'large' : 'day'}
      breathe
      leads
      draw={fresh !== null}
    />
  );
  return (
    <Screen
      name={whole ? 'whole' : 'today'}
      bar={<span class="small">{today.header(state.today, text?.theme ?? null)}</span>}
      settings
      stone={stone}
    >
      <Title look="day">{day.here ? today.here : day.keeping ? today.keeping : today.day(day.planDay)}</Title>
      {!whole && <p class="prose">{lineOf(day, open.length, shown.length)}</p>}
      <div class="rows rows--day">
        <Lines marks={elsewhere} plan={plan} fresh={fresh} asking={asking} />
        {shown.map((cue) =>
          cue.marks.length > 0 ? (
            <Lines key={cue.cue} marks={cue.marks} plan={plan} fresh={fresh} asking={asking} />
          ) : (
            <Row
              key={cue.cue}
              href={at(`cue/${cue.cue}`)}
              before={<Glyph cue={cue.cue} />}
              name={words().cues[cue.cue]}
              hint={hintOf(plan, cue.suggestion, day.smaller ? 'smallest' : undefined)}
              lang={plan?.language}
            />
          ),
        )}
      </div>
      {whole && (
        <p class="prose">
          {today.done} {day.next !== null ? today.tomorrow(day.next) : day.keeping ? '' : today.lastDay}
        </p>
      )}
      {text && more?.days[day.planDay - 1]?.midpoint && (
        <p class="prose" dir="auto" lang={plan?.language}>
          {more.days[day.planDay - 1]?.midpoint}
        </p>
      )}
      {lever !== null && !day.smaller && <Quiet href={at('lever')}>{lever}</Quiet>}
      {day.smaller && day.cues.length > shown.length && (
        <Quiet onPress={() => give({ kind: 'chose', about: 'smaller-today', value: false })}>
          {today.showAll(day.cues.length)}
        </Quiet>
      )}
      {shown.length === 0 && (
        <div class="rows">
          {day.setAside.map((cue) => (
            <Row
              key={cue}
              before={<Glyph cue={cue} />}
              name={today.takeUp(words().cues[cue])}
              onPress={() => give({ kind: 'took-up', cue })}
            />
          ))}
        </div>
      )}
      {/* Last: it pushes nothing away that can be pressed. */}
      {text && (
        <p class="thought" dir="auto" lang={plan?.language}>
          {text.thought}
        </p>
      )}
      <p class="unseen" role="status">
        {fresh !== null && kept(fresh) ? today.kept(freshMark ? didOf(plan, freshMark) : null) : ''}
      </p>
    </Screen>
  );
}

/** Made smaller, a day is what was done in it, or else one cue. */
function cuesShown(day: Day): readonly CueToday[] {
  if (!day.smaller) return day.cues;
  const done = day.cues.filter((cue) => cue.marks.length > 0);
  return done.length > 0 ? done : day.cues.slice(0, 1);
}

const isWhole = (day: Day): boolean => {
  const shown = cuesShown(day);
  return shown.length > 0 && shown.every((cue) => cue.marks.length > 0);
};

/** Of the day's picture, in CSS pixels. */
export const sideOf = (day: Day): number => (isWhole(day) ? 330 : 292);

function lineOf(day: Day, open: number, all: number): string {
  const { today } = words();
  if (all === 0) return today.allAside;
  if (day.smaller) return today.smaller;
  return open === all ? today.offer(all) : today.more(open);
}

interface LinesProps extends Pick<Props, 'plan' | 'asking'> {
  readonly marks: readonly Mark[];
  readonly fresh: string | null;
}

/** What was done: its tile has melted, and a line stands there, leading back to the cue; below it, what may be asked. */
function Lines({ marks, plan, fresh, asking }: LinesProps) {
  return (
    <>
      {marks.map((mark) => (
        <Fragment key={mark.id}>
          <a class={mark.id === fresh ? 'melted melted--fresh' : 'melted'} href={at(`cue/${mark.cue}`)}>
            <Glyph cue={mark.cue} kept />
            <span class="line" dir="auto" {...langOf(plan, mark)}>
              {didOf(plan, mark)}
            </span>
          </a>
          {mark.id === asking && (
            <a class="quiet asking" href={at(`noticing/${mark.id}`)}>
              {words().today.asking}
            </a>
          )}
        </Fragment>
      ))}
    </>
  );
}
