// The frame of a screen: a bar, the middle that scrolls, the foot that stays.
import type { ComponentChildren } from 'preact';
import { words } from '../texts/index.ts';
import { Always } from './Always.tsx';
import { useRises } from './arrival.ts';
import { Icon } from './Icon.tsx';
import { at } from './route.ts';

interface Props {
  readonly name: string;
  /** What stands at the bar's beginning: the app's name, a weekday, or the way back. */
  readonly bar: ComponentChildren;
  readonly settings?: boolean;
  readonly foot?: ComponentChildren;
  /** The picture, above the words; beside them when the phone is held sideways. */
  readonly stone?: ComponentChildren;
  /** How many lines of its words vary with the plan: the picture leaves them room. */
  readonly lines?: number;
  readonly children: ComponentChildren;
}

export function Screen({ name, bar, settings = false, foot, stone, lines, children }: Props) {
  const rises = useRises();
  return (
    <div
      class={`screen screen--${name}${stone ? ' screen--stone' : ''}`}
      style={lines ? `--lines:${lines}` : undefined}
    >
      <div class={rises ? 'middle middle--rises' : 'middle'}>
        <header class="bar">
          {bar}
          {settings && (
            <a class="spot" href={at('settings')} aria-label={words().always.settings}>
              <Icon name="settings" />
            </a>
          )}
        </header>
        <main class="main">
          {stone}
          <div class="words">{children}</div>
        </main>
      </div>
      {foot ?? <Always />}
    </div>
  );
}

/** The app's name, at the beginning of the bar. */
export const Mark = () => <span class="mark">{words().app}</span>;

/** The way back, at the beginning of the bar: a link home, which goes one step back where there is one. */
export function WayBack({ onBack, icon = 'back' }: { readonly onBack: () => void; readonly icon?: 'back' | 'close' }) {
  const { always } = words();
  return (
    <a
      class="spot spot--back"
      href={at('home')}
      aria-label={icon === 'back' ? always.back : always.close}
      onClick={(event) => {
        event.preventDefault();
        onBack();
      }}
    >
      <Icon name={icon} />
    </a>
  );
}
