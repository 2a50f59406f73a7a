// The lever's screen, joined to this phone.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { back } from '../parts/route.ts';
import { Lever } from '../screens/Lever.tsx';
import { lever } from './asked-today.ts';
import { library, needLibrary } from './library.ts';
import { give, remember, state } from './life.ts';

export function Levering() {
  useEffect(() => void needLibrary(), []);
  // Its words, for Today's link, which does not wait for a library.
  const held = library.value?.levers.find(({ id }) => id === lever.value?.id);
  // Before the person can be elsewhere: a plain effect waits for the frame, and for one who is gone it never comes.
  useLayoutEffect(() => {
    if (held) remember('lever', { id: held.id, title: held.title, asks: held.asks });
  }, [held]);
  return (
    <Lever
      levers={library.value?.levers ?? []}
      lang={library.value?.language}
      holding={lever.value}
      today={state.value.today}
      give={give}
      onBack={back}
    />
  );
}
