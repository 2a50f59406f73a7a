// One answer among others of its size. What was chosen before is marked, and can be left for another.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly chosen?: boolean;
  /** Longer words, in a row that is lower. */
  readonly low?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export function Choice({ chosen = false, low = false, onPress, children }: Props) {
  return (
    <button
      type="button"
      class={`row tile asked ${low ? 'tile--low line' : 'name'}`}
      aria-pressed={chosen}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
