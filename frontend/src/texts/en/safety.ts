// The words of the safety page, and what Help now says beside its numbers.
export const safety = {
  title: 'Your safety page',
  about: 'For hard hours: your own words, written on a calmer day. It is there without a connection.',
  contract: 'It is not a contract. Nobody checks it, and any part can stay empty.',
  where: 'It stays on this phone. Nobody reads it, and nobody is alerted. Whoever opens this phone can see it.',
  fields: {
    signs: { title: 'How I notice it is getting hard', such: 'What I think, feel or do then' },
    helps: { title: 'What helps me then', such: 'A walk, music, cold water, somewhere with people' },
    people: { title: 'People I can call', such: 'One on each line: a name, and a number' },
    places: { title: 'Places where I am safer', such: 'A friend’s kitchen, a library, an emergency department' },
    reasons: { title: 'What I want to be here for', such: 'Someone, something, however small' },
  },
  write: 'Write it',
  edit: 'Edit',
  done: 'Done',
  print: 'Print',
  kept: 'Kept on this phone.',
  bringBack: 'Bring back what stood here',
  call: (name: string) => `Call ${name}`,
  text: (name: string) => `Text ${name}`,
  trusted: 'Someone you trust.',

  help: {
    page: 'Your safety page',
    pageHint: 'What helps, in your own words',
    mayAsk: 'They may ask where you are. You can ask them what they will do with it.',
    signs: 'Signs that other help comes first',
    leave: 'Leave quickly',
    leaveHint: 'This page becomes an empty one. The phone keeps its history.',
  },
};
