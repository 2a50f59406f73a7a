// The words around the card for a friend.
import { friend } from './en/friend.ts';
import { wordsOf } from './index.ts';

export const friendWords = wordsOf('friend', friend);
