// The addresses that a phone opens: what stands in them arrives as it was written.
import { describe, expect, test } from 'vitest';
import { callTo, dialled, messageTo } from '../../src/parts/addresses.ts';

describe('a number', () => {
  test.each([
    ['020 7946 0018', '02079460018'],
    ['+44 (0)20 7946-0018', '+442079460018'],
    ['0044 (0) 20 / 7946.0018', '00442079460018'],
    ['(0)151 23', '015123'],
    ['  +34 600 12 34 56 ', '+34600123456'],
    ['*31#0151', '*31#0151'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['+۹۸ ۲۱', '+9821'],
    ['１２３', '123'],
    ['', ''],
    ['+', ''],
    ['ask Jo', ''],
  ])('%j is dialled as %j', (tel, number) => expect(dialled(tel)).toBe(number));

  test('is called, its hash written so that it is part of the number', () => {
    expect(callTo('+49 (0)151 23')).toBe('tel:+4915123');
    expect(callTo('*31#0151')).toBe('tel:*31%230151');
  });
});

describe('a message', () => {
  const text = 'Grüße, a + b & c?\nZweite Zeile # 100 %\n¿Qué tal? 🌿';

  test('arrives with umlauts, line breaks, signs and spaces as they are', () => {
    const [address, body = ''] = messageTo('+49 151 23', text).split('body=');
    expect(address).toBe('sms:+4915123?&');
    expect(body).not.toMatch(/[\s+&#]/);
    expect(decodeURIComponent(body)).toBe(text);
  });

  test('half of a sign takes nothing else along', () => {
    expect(messageTo('1', 'a\ud83cb')).toBe('sms:1?&body=ab');
  });
});
