// Things to press: the one main button, the quiet one, and the row that is a target as a whole.
import type { ComponentChildren } from 'preact';

interface Pressable {
  readonly href?: string;
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
}

/** A link where it leads somewhere, a button where it does something. A link that is given both goes its own way there. */
function Target({ look, href, onPress, children }: Pressable & { readonly look: string }) {
  if (href !== undefined) {
    return (
      <a
        class={look}
        href={href}
        {...(href.startsWith('http') && { rel: 'noreferrer', target: '_blank' })}
        {...(onPress !== undefined && {
          onClick: (event: Event) => {
            event.preventDefault();
            onPress();
          },
        })}
      >
        {children}
      </a>
    );
  }
  return (
    <button type="button" class={look} onClick={() => onPress?.()}>
      {children}
    </button>
  );
}

export const Press = (props: Pressable) => <Target look="press" {...props} />;

export const Quiet = (props: Pressable) => <Target look="quiet" {...props} />;

interface RowProps {
  readonly href?: string;
  readonly onPress?: () => void;
  readonly name: string;
  readonly hint?: string | undefined;
  /** A glyph or an icon before the words. */
  readonly before?: ComponentChildren;
  readonly look?: 'tile' | 'tile tile--tall' | 'tile tile--mid' | 'tile tile--low' | 'fill' | 'plain';
  /** The language of words that come from a plan. */
  readonly lang?: string | undefined;
}

export function Row({ href, onPress, name, hint, before, look = 'tile', lang }: RowProps) {
  const own = lang === undefined ? {} : { lang, dir: 'auto' as const };
  return (
    <Target look={`row ${look}`} {...(href !== undefined && { href })} {...(onPress !== undefined && { onPress })}>
      {before}
      <span class="row-words">
        <span class={look === 'tile tile--low' || look === 'plain' ? 'line' : 'name'} {...(hint === undefined && own)}>
          {name}
        </span>
        {hint !== undefined && (
          <span class="small" {...own}>
            {hint}
          </span>
        )}
      </span>
    </Target>
  );
}
