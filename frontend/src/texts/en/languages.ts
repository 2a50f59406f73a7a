// The words of the choice of a language. The languages themselves are named by Intl, each in itself.
export const languages = {
  title: 'Language',
  about: 'Everything changes at once, without a connection too.',
  phone: 'As on the phone',
  spoken: 'Now in English.',
  round: 'The plan you are in keeps the words it began with. The next one comes in this language.',
};
