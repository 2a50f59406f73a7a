// What stands in an opened practice beside its sizes: names out of the kit, someone to reach, the way to say that this
// is the wrong one.
import type { Cue, LocalDay, Sort } from '../journal/facts.ts';
import type { Thing } from '../journal/kit.ts';
import { turned } from '../journal/offering.ts';
import { ownWords } from '../texts/own.ts';
import { Quiet } from './Press.tsx';
import { Reach, type Reaching } from './Reach.tsx';

/** What of the kit may help with a cue's practices. */
const HELPFUL: Readonly<Partial<Record<Cue, readonly Sort[]>>> = {
  sensory: ['song', 'scent', 'texture'],
  body: ['place'],
};
const NAMES = 6; // more would be a list to read; each day begins further on

interface UnderProps {
  readonly cue: Cue;
  readonly kit: readonly Thing[];
  readonly today: LocalDay;
  readonly again: boolean;
}

export function Under({ cue, kit, today, again }: UnderProps) {
  const helpful = kit.filter(({ sort }) => HELPFUL[cue]?.includes(sort));
  const shown = helpful.length > NAMES ? turned(helpful, today).slice(0, NAMES) : helpful;
  const text = ownWords();
  return (
    <>
      {again && <p class="small sizes-needs">{text.again}</p>}
      {shown.length > 0 && (
        <div class="from-kit">
          <p class="small">{text.fromKit}</p>
          <ul class="chips">
            {shown.map(({ id, name }) => (
              <li key={id} class="from-kit-name" dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface BesideProps {
  readonly cue: Cue;
  readonly kit: readonly Thing[];
  readonly reach: Reaching;
  readonly onWrong: () => void;
}

export function Beside({ cue, kit, reach, onWrong }: BesideProps) {
  return (
    <>
      {cue === 'connection' && <Reach {...reach} people={kit.filter(({ sort }) => sort === 'person')} />}
      <div class="sizes-end">
        <Quiet onPress={onWrong}>{ownWords().wrong}</Quiet>
      </div>
    </>
  );
}
