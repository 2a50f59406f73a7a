// Emergency numbers: what each is for, in which order, and never without their country.
import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import { countryOf, dials, open, page, text } from './help-page.tsx';

let About: typeof import('../../src/screens/About.tsx').About;
let WaysOn: typeof import('../../src/parts/WaysOn.tsx').WaysOn;

beforeAll(async () => {
  await open();
  ({ About } = await import('../../src/screens/About.tsx'));
  ({ WaysOn } = await import('../../src/parts/WaysOn.tsx'));
});

test.each([
  ['GB', 'In danger now: 999 or 112'],
  ['JP', 'In danger now: 119 ambulance and fire , 110 police'],
  ['NO', 'In danger now: 113 ambulance , 112 police'],
  ['AU', 'In danger now: 000 or 112 from mobiles'],
  ['FR', 'In danger now: 112 , 15 , 17 or 18 114 by text, for deaf people'],
])('%s: %s', (code, said) => expect(text(page(code))).toContain(said));

test('a text to the emergency services is a text', () => {
  expect(dials(page('FR'))).toContain('sms:114');
  expect(dials(page('FR'))).not.toContain('tel:114');
});

const first = (code: string): string =>
  render(<WaysOn goes="emergency" country={countryOf(code)} onStep={() => {}} onPlan={() => {}} onNext={() => {}} />);

test.each([
  ['ES', ['tel:112']],
  ['AU', ['tel:000']],
  ['FR', ['tel:112']],
  ['JP', ['tel:119', 'tel:110']],
  ['CL', ['tel:131', 'tel:133']],
  ['BR', ['tel:192', 'tel:190']],
  ['', []],
])('in danger at this moment, %j: a button for each number, where none is for everything', (code, numbers) => {
  const buttons = [...first(code).matchAll(/<a class="press" href="([^"]*)"/g)].map(([, href]) => href);
  expect(buttons).toEqual(numbers.length > 0 ? numbers : ['#/help']);
  // Below them stands every number there is, also the one to text.
  expect(dials(first(code)).slice(numbers.length)).toEqual(countryOf(code)?.danger.map(({ uri }) => uri) ?? []);
});

test('in danger at this moment: each button says what it is for', () => {
  expect(text(first('JP'))).toContain('Call 119, ambulance and fire Call 110, police');
  expect(text(first('ES'))).toContain('Call 112');
});

test.each(['ES', 'JP', 'GB'])(
  'a number never stands without its country, nor without the way to another: %s',
  (code) => {
    const country = countryOf(code);
    const asking = { country, onStep: () => {}, onPlan: () => {}, onNext: () => {} };
    const pages = [
      page(code),
      first(code),
      render(<WaysOn goes="abuse" {...asking} />),
      render(<About country={country} onBack={() => {}} />),
    ];
    for (const html of pages) {
      expect(text(html)).toContain(country?.name);
      expect(html).toContain('href="#/country"');
    }
  },
);
