// The name of the one database of this phone.
export const NAME = 'thaw';
