// The one note that matters most just now, where it does not come between a person and what they are doing.
import { useEffect, useState } from 'preact/hooks';
import { Note as Slip } from '../parts/Note.tsx';
import { route } from '../parts/route.ts';
import { words } from '../texts/index.ts';
import { offerInstall, putAway } from './install.ts';
import { keep, state } from './life.ts';
import { enough, type Note, note, offer, untell } from './notes.ts';
import { useNewer } from './worker.ts';

type Told = Note | 'install';

/** What answers a tap is said where the tap was; the rest only above the day. */
const ANSWERS: ReadonlySet<Told> = new Set(['full', 'not-kept', 'needs-network', 'coming']);
/** These go by themselves, once they hold no more. */
const STAYS: ReadonlySet<Told> = new Set(['full', 'not-kept', 'coming']);

const CALM = 4000; // milliseconds: a new line has drawn itself, and was looked at

export function QuietNote() {
  const { notes } = words();
  const calm = useCalm(state.value.everMade);
  const told: Told | null = note.value ?? (offerInstall.value && calm && !enough.value ? 'install' : null);
  const shown = told !== null && (route.value.name === 'home' || ANSWERS.has(told)) ? told : null;
  const more = route.value.name === 'home' && !(shown !== null && ANSWERS.has(shown)) ? offer.value : null;
  if (more) {
    const putOff = (): void => {
      offer.value = null;
      enough.value = true;
      more.onClose?.();
    };
    return <Slip {...more} onClose={putOff} />;
  }
  const press = (): void => {
    if (shown === 'newer') void useNewer();
    else if (shown === 'install') location.hash = '#/install';
    else void keep();
  };
  const close = (): void => {
    enough.value = true;
    if (shown === 'install') putAway();
    else if (shown !== null) untell(shown);
  };
  return (
    <Slip
      text={shown && notes[shown].text}
      press={shown && notes[shown].press}
      onPress={press}
      {...(shown !== null && !STAYS.has(shown) && { onClose: close })}
    />
  );
}

/** False for the moment that belongs to a line just made. */
function useCalm(made: number): boolean {
  const [seen, setSeen] = useState(made);
  useEffect(() => {
    const seeing = setTimeout(() => setSeen(made), CALM);
    return () => clearTimeout(seeing);
  }, [made]);
  return seen === made;
}
