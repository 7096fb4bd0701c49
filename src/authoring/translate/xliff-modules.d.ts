/** The parts of `xliff` that are used; it ships no types. The callback makes it answer at once. */
declare module 'xliff/jsToXliff12' {
  const write: (js: object, options: object, done: (error: unknown, xml: string) => void) => void;
  export default write;
}
declare module 'xliff/js2xliff' {
  const write: (js: object, options: object, done: (error: unknown, xml: string) => void) => void;
  export default write;
}
