// Too much: less, in three ways, over whatever is on the screen. What makes no sense just now is not offered.

import type { Deed, ScreenProps } from '../parts/given.ts';
import { Quiet, Row } from '../parts/Press.tsx';
import { at, home, instead } from '../parts/route.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { words } from '../texts/index.ts';

interface Props extends Pick<ScreenProps, 'state' | 'give'> {
  readonly onClose: () => void;
}

export function TooMuch({ state, give, onClose }: Props) {
  const { phase, round } = state;
  const { tooMuch } = words();
  const onRound = round !== null && phase.name !== 'rest';
  const less: Deed | null =
    phase.name === 'today'
      ? { kind: 'chose', about: 'smaller-today', value: true }
      : phase.name === 'return' && round !== null
        ? { kind: 'returned', round: round.id, choice: 'smaller' }
        : null;
  const then = (deed: Deed): void => {
    give(deed);
    home();
  };
  return (
    <Sheet title={tooMuch.title} onClose={onClose}>
      <div class="rows">
        {onRound && (
          <Row
            look="tile tile--tall"
            name={tooMuch.pause}
            hint={tooMuch.pauseHint}
            onPress={() => then({ kind: 'rested' })}
          />
        )}
        <Row
          look="tile tile--tall"
          name={tooMuch.room}
          hint={tooMuch.roomHint}
          href={at('ground')}
          onPress={() => instead('ground')}
        />
        {less && <Row look="tile tile--tall" name={tooMuch.less} hint={tooMuch.lessHint} onPress={() => then(less)} />}
      </div>
      <Quiet href={at('signs')} onPress={() => instead('signs')}>
        {tooMuch.signs}
      </Quiet>
    </Sheet>
  );
}
