// The close: look back, then three ways on, all of one size. It is shown until one is chosen.

import { CUES } from '../journal/facts.ts';
import type { ScreenProps } from '../parts/given.ts';
import { Quiet, Row } from '../parts/Press.tsx';
import { at } from '../parts/route.ts';
import { Screen } from '../parts/Screen.tsx';
import { Stone } from '../parts/Stone.tsx';
import { Title } from '../parts/Title.tsx';
import { laterWords } from '../texts/later.ts';

/** What can be done with what was made, whichever way on is chosen. */
const OWN = ['picture', 'bring', 'keep'] as const;

/** About as many letters as a line of the plan's words has on a phone. */
const IN_A_LINE = 36;

interface Props extends ScreenProps {
  readonly onBegin: () => void;
}

export function Close({ state, plan, more, give, onBegin }: Props) {
  const { phase, picture, round } = state;
  if (phase.name !== 'close' || round === null) return null;
  const { close, settings } = laterWords();
  const current = picture.reduce((most, mark) => Math.max(most, mark.round), 0);
  const made = CUES.filter((cue) => picture.some((mark) => mark.cue === cue && mark.round === current));
  const said = more?.days.at(-1)?.close;
  return (
    <Screen
      name={said ? 'close screen--close-said' : 'close'}
      bar={<span class="small">{close.header(phase.days)}</span>}
      settings
      lines={Math.ceil((said?.length ?? 0) / IN_A_LINE)}
      stone={<Stone state={state} id="made" size={344} look="large" breathe leads />}
    >
      <Title look="display">{close.title}</Title>
      <p class="line line--quiet">{made.map((cue) => close.made[cue]).join('\n')}</p>
      {said && (
        <p class="prose close-said" dir="auto" lang={plan?.language}>
          {said}
        </p>
      )}
      <div class="grow" />
      <div class="rows">
        <Row look="tile tile--low" name={close.again(phase.days)} onPress={onBegin} />
        <Row
          look="tile tile--low"
          name={close.keep}
          onPress={() => give({ kind: 'closed', round: round.id, choice: 'keep-going' })}
        />
        <Row look="tile tile--low" name={close.rest} onPress={() => give({ kind: 'rested' })} />
      </div>
      <div class="quiets">
        {OWN.map((place) => (
          <Quiet key={place} href={at(place)}>
            {settings[place]}
          </Quiet>
        ))}
      </div>
    </Screen>
  );
}
