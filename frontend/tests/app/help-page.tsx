// Help as it stands on the page, for tests that read it.
import { render } from 'preact-render-to-string';
import { vi } from 'vitest';
import came from '../../src/generated/help.json';
import { type Brief, type Lines, wholeList } from '../../src/parts/lines.ts';
import { newPhone, newTab } from './phone.ts';

/** The list that came along, as it is before where each number was read has come. */
export const brief = wholeList(came as Brief);
/** As the server gives it. */
export const help: Lines = {
  ...brief,
  emergency_source: 'libphonenumber 9.0.43',
  countries: brief.countries.map((country) => ({
    ...country,
    lines: country.lines.map((line) => ({ ...line, source: 'example.org', source_date: '2026-01' })),
  })),
};
const NOON = { at: Date.UTC(2026, 10, 25, 11), zone: 'Europe/Rome' };
let Help: typeof import('../../src/screens/Help.tsx').Help;

/** A phone in British English. */
export async function open(): Promise<void> {
  newPhone();
  vi.stubGlobal('navigator', { language: 'en-GB' });
  await newTab();
  ({ Help } = await import('../../src/screens/Help.tsx'));
}

export const page = (region: string, lines: Lines = help, clock = NOON): string =>
  render(
    <Help
      begun
      help={lines}
      directories={lines.directories ?? []}
      region={region}
      clock={clock}
      people={[]}
      signs={null}
      onLeave={() => {}}
      onBack={() => {}}
    />,
  );
export const dials = (html: string): readonly string[] =>
  [...html.matchAll(/href="((?:tel|sms|https):[^"]*)"/g)].map(([, href]) => href ?? '');
export const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
export const countryOf = (code: string) => help.countries.find((one) => one.code === code) ?? null;
