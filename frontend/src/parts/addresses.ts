// Addresses that a phone opens by itself: a message begun, a call. Nothing of it goes anywhere else.

const ARABIC = 0x660;
const PERSIAN = 0x6f0;

/** A number as it is dialled; '' where there is nothing to dial. */
export function dialled(tel: string): string {
  const plain = tel
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (code < PERSIAN ? ARABIC : PERSIAN));
    })
    .trim();
  const abroad = plain.startsWith('+') || plain.startsWith('00');
  // "+44 (0)20 …": the nought in brackets is for those who call from inside the country.
  const digits = (abroad ? plain.replace(/\(\s*0\s*\)/, '') : plain).replace(/[^\d*#]/g, '');
  return /\d/.test(digits) ? (plain.startsWith('+') ? `+${digits}` : digits) : '';
}

const addressed = (number: string): string => number.replaceAll('#', '%23');

/** The digits of a number as an address takes them (RFC 3966), as the server gives them too. */
export const dials = (label: string): string =>
  label
    .replace(/[^\d*#+]/g, '')
    .replace(/(?!^)\+/g, '')
    .replaceAll('*', '%2A')
    .replaceAll('#', '%23');

export const callTo = (tel: string): string => `tel:${addressed(dialled(tel))}`;

/** Both phones take this form; either alone refuses the other's. */
export function messageTo(tel: string, text: string): string {
  const whole = text.replace(/\p{Cs}/gu, ''); // half of a sign has no address
  return `sms:${addressed(dialled(tel))}?&body=${encodeURIComponent(whole)}`;
}
