/**
 * Gives an accessor what was set under its name before the element was defined: until then that is
 * a plain property of the element, and would hide the accessor for ever. Lit does this for its own
 * properties.
 */
export function upgradeProperty<Name extends string>(
  element: { [name in Name]: unknown },
  name: Name,
): void {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  Reflect.deleteProperty(element, name);
  element[name] = value;
}
