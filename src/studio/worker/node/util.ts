import equal from 'fast-deep-equal';

/** The part of `node:util` that splitting a pack needs. */
export const isDeepStrictEqual: (a: unknown, b: unknown) => boolean = equal;
