// One quiet note above the day. The live region is always there, so that a note that comes is read out politely.
import { words } from '../texts/index.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly text: string | null;
  readonly press?: string | null;
  readonly onPress?: () => void;
  /** Puts the note away; it is gone on the next screen anyway. */
  readonly onClose?: () => void;
}

export function Note({ text, press, onPress, onClose }: Props) {
  return (
    <div class="note-place" role="status">
      {text !== null && (
        <div class="note-room">
          <div class="note tile">
            <div class="note-words">
              <p class="line">{text}</p>
              {press && (
                <button type="button" class="note-press" onClick={() => onPress?.()}>
                  {press}
                </button>
              )}
            </div>
            {onClose && (
              <button type="button" class="spot" aria-label={words().notes.close} onClick={onClose}>
                <Icon name="close" />
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
