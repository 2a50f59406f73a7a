// Lines to call, to text or to write to: one slab for each line, with what is known about it, and in it one large row
// for each way to reach it. Those that answer now come first, in the order of the list.
import type { Clock } from '../journal/facts.ts';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';
import { answering } from './hours.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { Line } from './lines.ts';

interface Props {
  readonly lines: readonly Line[];
  /** Those to turn to first. */
  readonly first: boolean;
  readonly clock: Clock;
}

export function HelpRows({ lines, first, clock }: Props) {
  const isClosed = (line: Line): boolean => answering(line, clock)?.open === false;
  const inOrder = [...lines.filter((line) => !isClosed(line)), ...lines.filter(isClosed)];
  return (
    <ul class="rows">
      {inOrder.map((line) => (
        <li key={lines.indexOf(line)} class={first && !isClosed(line) ? 'fill' : 'tile'}>
          {waysOf(line).map(({ icon, href, name }, way) => (
            <a
              key={way}
              class="row help-way"
              href={href}
              draggable={false}
              {...(icon === 'chat' && { rel: 'noreferrer', target: '_blank' })}
            >
              <Icon name={icon} />
              <span class="row-words">
                <span class={way === 0 ? 'name' : 'line'}>{name}</span>
                {way === 0 && <Known line={line} clock={clock} />}
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

function waysOf(line: Line): readonly Way[] {
  const { help } = laterWords();
  return [
    ...line.call.map(({ label, uri, press }): Way => ({ icon: 'phone', href: uri, name: help.call(label, press) })),
    ...line.text.map(
      ({ label, uri, word }): Way => ({
        icon: 'text',
        // Both phones take this form; either alone refuses the other's.
        href: word ? `${uri}?&body=${encodeURIComponent(word)}` : uri,
        name: help.text(label, word),
      }),
    ),
    ...(line.chat ? [{ icon: 'chat', href: line.chat, name: help.chat } satisfies Way] : []),
    ...(line.whatsapp
      ? [{ icon: 'chat', href: line.whatsapp.uri, name: help.whatsApp(line.whatsapp.label) } satisfies Way]
      : []),
  ];
}

/** Who it is, and what is sure: what the source does not say is not said here either. */
function Known({ line, clock }: { readonly line: Line; readonly clock: Clock }) {
  const { help } = laterWords();
  const { name, free, languages } = line;
  const said = [free ? help.free : '', hoursOf(line, clock), spoken(languages) ? help.languages(languages) : ''];
  const note = noteOf(line);
  return (
    <>
      <span class="small">
        <span {...(languages.length === 1 && { lang: languages[0] })} dir="auto">
          {name}
        </span>
        . {said.filter(Boolean).join(' ')}
      </span>
      {note && (
        <span class="small" lang={note.lang} dir="auto">
          {note.text}
        </span>
      )}
    </>
  );
}

/** Languages are said where there is a choice, or where there is only another one. */
const spoken = (languages: readonly string[]): boolean => languages.length > 1 || !languages.every(isOwn);

const isOwn = (code: string): boolean => code.split('-')[0] === words().language.split('-')[0];

function hoursOf(line: Line, clock: Clock): string {
  const { help } = laterWords();
  const answers = answering(line, clock);
  if (answers?.at) {
    const { open, at, day, theirs } = answers;
    return open ? help.openUntil(at, theirs) : help.answersFrom(at, day, theirs);
  }
  if (answers || line.hours === 'always') return help.always;
  return line.hours === 'unknown' ? help.hoursUnknown : help.hours(line.hours);
}

/** In the person's language, or in English, or in the one there is. */
function noteOf({ note, notes }: Line): { readonly text: string; readonly lang: string } | null {
  const { language } = words();
  const own = Object.entries(notes ?? {}).find(([code]) => isOwn(code))?.[1] ?? laterWords().help.notes[note ?? ''];
  if (own) return { text: own, lang: language };
  const lang = Object.entries(notes ?? {}).find(([, text]) => text === note)?.[0] ?? 'en';
  return note ? { text: note, lang } : null;
}
