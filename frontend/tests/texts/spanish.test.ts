import { expect, test } from 'vitest';
import { around } from '../../src/texts/es/around.ts';
import { day } from '../../src/texts/es/day.ts';
import { inWords, ofHer, ofHim } from '../../src/texts/es/numbers.ts';
import { reminder } from '../../src/texts/es/reminder.ts';

test('numbers in words, alone and before what is counted', () => {
  expect([1, 16, 21, 22, 30, 31, 42, 60].map(inWords)).toEqual(
    ['uno', 'dieciséis', 'veintiuno', 'veintidós', 'treinta', 'treinta y uno', 'cuarenta y dos', 'sesenta'], // the plan's last possible day
  );
  expect([1, 2, 21, 31].map(ofHim)).toEqual(['un', 'dos', 'veintiún', 'treinta y un']);
  expect([1, 2, 21, 31].map(ofHer)).toEqual(['una', 'dos', 'veintiuna', 'treinta y una']);
  expect([70, -1, 1.5].map(inWords)).toEqual(['70', '-1', '1.5']);
});

test('sentences follow what is counted', () => {
  expect(day.today.offer(1)).toBe('Una cosa pequeña. Eso ya es un día entero.');
  expect(day.today.offer(4)).toBe('Cuatro cosas pequeñas. Con una basta.');
  expect(day.today.day(5)).toBe('Día cinco');
  expect(around.plans.days(1)).toBe('Un día');
  expect(around.close.again(21)).toBe('Otros veintiún días');
  expect(around.help.found(31)).toBe('Treinta y un países.');
});

test('a cue stands in a sentence with its article', () => {
  expect(around.practice.aside(day.cues.sensory)).toBe('Apartar los sentidos por ahora');
  expect(day.today.takeUp(day.cues.meaning)).toBe('Retomar lo que importa');
});

test('hours and weekdays as they are said', () => {
  expect(reminder.sentence('13:00', '').flat().join('')).toBe('Hacia la 13:00.');
  expect(reminder.sentence('08:30', 'cenar').flat().join('')).toBe('Después de cenar, hacia las 8:30.');
  expect(reminder.withoutAfter('después de cenar')).toBe('cenar');
  expect(reminder.days([1, 6])).toBe('Los lunes y sábados.');
  expect(reminder.days([1, 2, 3, 4, 5])).toBe('De lunes a viernes.');
});
