// The words around the card for a friend; the card's own come from the library.
export const friend = {
  title: 'A card for a friend',
  line: 'A line of your own',
  lineHint: 'It stands on the card, if you write one.',
  kept: 'Kept on this phone.',
  undo: 'Undo',
  share: 'Share it',
  copy: 'Copy it',
  copied: 'Copied. You can paste it wherever you like.',
  refused: 'This browser does not allow it. The words above can be selected and copied.',
  print: 'Print it',
};
