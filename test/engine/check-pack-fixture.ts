export const ghost = { q: 'ghost', is: 'x' };
