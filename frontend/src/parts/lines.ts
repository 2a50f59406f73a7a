// Help lines as the screens have them. The list that comes along, and one kept from an earlier server, leave out keys: what
// can be told without them is added here, once.
import type { HelpCountry, HelpDanger, HelpLine, Help as Whole } from '../generated/plan.ts';
import { regionName } from '../texts/calendar.ts';
import { dials } from './addresses.ts';

type May<Each, Key extends keyof Each> = Omit<Each, Key> & { readonly [Name in Key]?: Each[Name] | undefined };

export type Danger = HelpDanger;
/** What is shown of a line. */
export type Line = May<
  Omit<HelpLine, 'sure' | 'source_url'>,
  'chat' | 'whatsapp' | 'open' | 'zone' | 'free' | 'note' | 'notes' | 'source' | 'source_date'
>;
export interface Country extends May<Omit<HelpCountry, 'lines' | 'emergency'>, 'also' | 'zones'> {
  readonly lines: readonly Line[];
}
export interface Lines extends May<Omit<Whole, 'countries'>, Exclude<keyof Whole, 'countries' | 'checked'>> {
  readonly countries: readonly Country[];
}

/** A label alone, where that says all. */
type Way<Each> = string | (Partial<Each> & { readonly label: string });
type Numbered = string | (Partial<Danger> & { readonly number: string });
export interface Brief extends Omit<Lines, 'countries'> {
  readonly countries: readonly (Omit<Country, 'name' | 'danger' | 'lines'> & {
    readonly name?: string;
    readonly emergency?: readonly string[];
    readonly danger?: readonly Numbered[];
    readonly lines: readonly (Omit<Line, 'call' | 'text' | 'kind' | 'hours' | 'languages' | 'checked'> & {
      readonly call?: readonly Way<Line['call'][number]>[];
      readonly text?: readonly Way<Line['text'][number]>[];
      readonly kind?: Line['kind'];
      readonly hours?: string;
      readonly languages?: string[];
      readonly checked?: string;
    })[];
  })[];
}

/** Throws where a key that a list may leave out holds something else. */
export function wholeList(list: Brief): Lines {
  return {
    ...list,
    directories: list.directories?.filter(({ url }) => url.startsWith('https:')) ?? null,
    countries: list.countries.map(({ code, also, zones, emergency = [], danger, ...country }) => ({
      code,
      name: regionName(code, 'en') || code,
      ...country,
      also: [...(also ?? [])],
      zones: [...(zones ?? [])],
      danger: (danger ?? emergency).map(numbered),
      lines: country.lines.map(({ call = [], text = [], ...line }) => ({
        kind: 'crisis' as const,
        hours: 'unknown',
        checked: list.checked,
        languages: [],
        ...line,
        call: call.map((way) => ({ press: null, ...addressed('tel', way) })),
        text: text.map((way) => ({ word: null, ...addressed('sms', way) })),
      })),
    })),
  };
}

function numbered(one: Numbered): Danger {
  const { for: roles = [], ...whole } = typeof one === 'string' ? { number: one } : one;
  return { uri: `${roles.includes('text') ? 'sms' : 'tel'}:${dials(whole.number)}`, ...whole, for: [...roles] };
}

function addressed<Each extends { label: string }>(scheme: string, way: string | Each) {
  const whole = typeof way === 'string' ? ({ label: way } as Each) : way;
  return { uri: `${scheme}:${dials(whole.label)}`, ...whole };
}

/** Numbers to call where life is in danger: one alone where it is for everything, else each with what it is for. */
export function firstCalls(danger: readonly Danger[]): readonly Danger[] {
  const calls = danger.filter((one) => !one.for.includes('text'));
  const all = calls.find((one) => one.for.length === 0 || one.for.includes('all'));
  return all ? [all] : calls;
}
