// The one note that matters most just now, where it does not come between a person and what they are doing.
import { Note as Slip } from '../parts/Note.tsx';
import { words } from '../texts/index.ts';
import { offerInstall, putAway } from './install.ts';
import { keep } from './life.ts';
import { type Note, note, untell } from './notes.ts';
import { route } from './route.ts';
import { useNewer } from './worker.ts';

/** Where something was about to be lost, it is said everywhere; the rest only above the day. */
const URGENT: ReadonlySet<Note> = new Set(['full', 'not-kept']);

export function QuietNote() {
  const { notes } = words();
  const atHome = route.value.name === 'home';
  const told = note.value ?? (offerInstall.value ? 'install' : null);
  const shown = told !== null && (atHome || (told !== 'install' && URGENT.has(told))) ? told : null;
  const press = (): void => {
    if (shown === 'newer') useNewer();
    else if (shown === 'install') location.hash = '#/install';
    else void keep();
  };
  const close = (): void => {
    if (shown === 'install') putAway();
    else if (shown !== null) untell(shown);
  };
  return (
    <Slip
      text={shown && notes[shown].text}
      press={shown && notes[shown].press}
      onPress={press}
      {...(shown !== null && !URGENT.has(shown as Note) && { onClose: close })}
    />
  );
}
