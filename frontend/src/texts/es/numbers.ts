// Numbers in Spanish words. One and what ends in it follow what is counted: un día, una cosa, el día uno.

const UNITS = [
  'cero',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiuno',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
];
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta'];

/** A number in words, 0 to 69, as it stands alone: "día uno". What lies outside keeps its figures. */
export function inWords(n: number): string {
  const unit = UNITS[n];
  if (unit !== undefined) return unit;
  const tens = TENS[Math.floor(n / 10)];
  if (!Number.isInteger(n) || n < 0 || !tens) return String(n);
  return n % 10 === 0 ? tens : `${tens} y ${UNITS[n % 10]}`;
}

/** Before a masculine word: "un día", "veintiún días". */
export const ofHim = (n: number): string =>
  inWords(n)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');

/** Before a feminine word: "una cosa", "veintiuna cosas". */
export const ofHer = (n: number): string => inWords(n).replace(/uno$/, 'una');
