// Lines to call, to text or to write to: one slab for each line, with what is known about it, and in it one large row
// for each way to reach it.
import type { HelpLine } from '../generated/plan.ts';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { Icon, type IconName } from './Icon.tsx';

export function HelpRows({ lines, first }: { readonly lines: readonly HelpLine[]; readonly first: boolean }) {
  return (
    <ul class="rows">
      {lines.map((line) => (
        <li key={line.name} class={first ? 'fill' : 'tile'}>
          {waysOf(line).map(({ icon, href, name }, way) => (
            <a
              key={href}
              class="row help-way"
              href={href}
              draggable={false}
              {...(icon === 'chat' && { rel: 'noreferrer', target: '_blank' })}
            >
              <Icon name={icon} />
              <span class="row-words">
                <span class={way === 0 ? 'name' : 'line'}>{name}</span>
                {way === 0 && <span class="small">{knownOf(line)}</span>}
                {way === 0 && line.note && (
                  <span class="small" lang="en" dir="auto">
                    {line.note}
                  </span>
                )}
              </span>
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface Way {
  readonly icon: IconName;
  readonly href: string;
  readonly name: string;
}

function waysOf(line: HelpLine): readonly Way[] {
  const { help } = laterWords();
  return [
    ...line.call.map(({ label, uri }): Way => ({ icon: 'phone', href: uri, name: help.call(label) })),
    ...line.text.map(
      ({ label, uri, word }): Way => ({
        icon: 'text',
        // Both phones take this form; either alone refuses the other's.
        href: word ? `${uri}?&body=${encodeURIComponent(word)}` : uri,
        name: help.text(label, word ?? null),
      }),
    ),
    ...(line.chat ? [{ icon: 'chat', href: line.chat, name: help.chat } satisfies Way] : []),
    ...(line.whatsapp
      ? [{ icon: 'chat', href: line.whatsapp.uri, name: help.whatsApp(line.whatsapp.label) } satisfies Way]
      : []),
  ];
}

/** Who it is, and what is sure: what the source does not say is not said here either. */
function knownOf({ name, free, hours, languages }: HelpLine): string {
  const { help } = laterWords();
  const { language } = words();
  const own = language.split('-')[0] ?? '';
  return [
    `${name}.`,
    free === true ? help.free : '',
    hours === 'always' ? help.always : hours === 'unknown' ? help.hoursUnknown : help.hours(hours),
    languages.length > 0 && !languages.includes(own) ? help.languages(languages) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
