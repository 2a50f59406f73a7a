// Help now, joined to this phone: it needs neither the network nor the journal, shows what is there of them, and leaves
// no trace, no request either.
import { useEffect } from 'preact/hooks';
import { peopleIn } from '../journal/people.ts';
import { writtenOn } from '../journal/written.ts';
import { back } from '../parts/route.ts';
import { Help } from '../screens/Help.tsx';
import { asked } from './answered.ts';
import { now } from './clock.ts';
import { region } from './country.ts';
import { help, shipped } from './help.ts';
import { showLibrary } from './library.ts';
import { ordered, state } from './life.ts';

export function Helping() {
  useEffect(() => void showLibrary(), []);
  const people = peopleIn(writtenOn('safety', ordered.value).get('people') ?? '').filter(({ tel }) => tel !== '');
  return (
    <Help
      begun={state.value.round !== null}
      help={help.value}
      directories={help.value.directories ?? shipped.directories ?? []}
      region={region.value}
      clock={now.value}
      people={people}
      signs={asked.value}
      onLeave={() => location.replace('about:blank')}
      onBack={back}
    />
  );
}
