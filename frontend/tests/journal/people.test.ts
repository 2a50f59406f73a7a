// People as they are written down: whatever a person types, the name stays theirs and the number can be dialled.
import { expect, test } from 'vitest';
import { peopleIn } from '../../src/journal/people.ts';

test.each([
  ['Sam, +44 7700 900123', 'Sam', '+447700900123'],
  ['Dr Okafor 020 7946 0958', 'Dr Okafor', '02079460958'],
  ['+34 (91) 123-45.67 – Ana', 'Ana', '+34911234567'],
  ['(0049) 30 901820: Jo', 'Jo', '004930901820'],
  ['116 123', '', '116123'],
  ['My neighbour downstairs', 'My neighbour downstairs', ''],
  ['Bo, flat 12', 'Bo, flat 12', ''],
  ['Bo, flat 12, 0151 234567', 'Bo, flat 12', '0151234567'],
])('%j', (line, name, tel) => {
  expect(peopleIn(line)).toMatchObject([{ name, tel }]);
});

test('one on each line, and empty lines are nobody', () => {
  expect(peopleIn('Sam 112 233\n\n   \nAna').map(({ name }) => name)).toEqual(['Sam', 'Ana']);
  expect(peopleIn('')).toEqual([]);
});

test('what is shown is the number as it was written', () => {
  expect(peopleIn('Sam, +44 7700 900123')[0]?.number).toBe('+44 7700 900123');
});
