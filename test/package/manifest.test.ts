import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LitElement, type CSSResultGroup } from 'lit';
import { elementOf, isSetByHost, readManifest, type Named } from '../../src/build/manifest.js';
import { TriageWidget } from '../../src/index.js';
import { URGENCIES } from '../../src/engine/index.js';
import { readConfig, type ConfigSource } from '../../src/widget/config.js';
import { SCREENS } from '../../src/widget/state-attributes.js';

/** All of the widget's source: what is not written there is not in the DOM. */
const SOURCE = sourceIn('src/widget');
const CSS = [TriageWidget.styles]
  .flat()
  .map((sheet: CSSResultGroup) => String(sheet))
  .join('\n');

function sourceIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) =>
      entry.isDirectory()
        ? sourceIn(join(folder, entry.name))
        : readFileSync(join(folder, entry.name), 'utf8'),
    )
    .join('\n')
    .replaceAll(/^\s*\*.*$/gm, '');
}

const found = (pattern: RegExp, text = SOURCE): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
const names = (items: readonly Named[] = []): readonly string[] =>
  items.map(({ name }) => name).sort();

/**
 * Names from the element's class up to Lit's own, the static ones apart, and what only a browser
 * calls.
 */
function ownMembers(): readonly string[] {
  const result: string[] = [];
  for (
    let proto = TriageWidget.prototype as object;
    proto !== LitElement.prototype;
    proto = Object.getPrototypeOf(proto) as object
  ) {
    result.push(...Object.getOwnPropertyNames(proto));
  }
  return [...new Set(result)]
    .filter(
      (name) =>
        name !== 'constructor' && !name.endsWith('Callback') && !(name in LitElement.prototype),
    )
    .sort();
}

describe('the manifest tells of everything that a host can touch, and of nothing else', () => {
  const element = elementOf(readManifest());

  it('attributes: those that the element observes, and those that it sets', () => {
    const { attributes = [] } = element;
    assert.deepEqual(
      names(attributes.filter(isSetByHost)),
      [...TriageWidget.observedAttributes].sort(),
    );
    assert.deepEqual(
      names(attributes.filter((each) => !isSetByHost(each))),
      found(/setAttribute\(element, '([\w-]+)'/g),
    );
  });

  it('properties and methods: those of the class', () => {
    assert.deepEqual(names(element.members?.filter((each) => !each.static)), ownMembers());
  });

  it('each property goes with the attribute that Lit gives it, and has the default of a new element', () => {
    for (const [name, { attribute }] of TriageWidget.elementProperties as Map<
      string,
      { attribute?: string | boolean }
    >) {
      const member = element.members!.find((each) => each.name === name)!;
      assert.equal(
        member.attribute,
        attribute === false
          ? undefined
          : typeof attribute === 'string'
            ? attribute
            : name.toLowerCase(),
        name,
      );
    }
    const fresh = new TriageWidget() as unknown as Record<string, unknown>;
    for (const { name, attribute, default: preset } of element.members ?? []) {
      if (attribute) assert.equal(preset?.replaceAll("'", ''), String(fresh[name]), name);
    }
  });

  it('values of an attribute: those that raise no warning, all of them', () => {
    const fresh = new TriageWidget() as unknown as ConfigSource & Record<string, unknown>;
    const warningsAt = (field: string, value: string): readonly string[] => {
      const warnings: string[] = [];
      readConfig(
        new Proxy(fresh, {
          get: (target, name) =>
            name === field ? value : (Reflect.get(target, name, target) as unknown),
        }),
        undefined,
        (message) => warnings.push(message),
      );
      return warnings;
    };
    const limited = element
      .attributes!.filter(isSetByHost)
      .filter(({ type }) => type?.text.startsWith("'"));
    assert.ok(limited.length > 5);
    for (const { name, fieldName, type } of limited) {
      const values = type!.text.split(' | ').map((value) => value.slice(1, -1));
      for (const value of values)
        assert.deepEqual(warningsAt(fieldName!, value), [], `${name}="${value}"`);
      const expected = /expected (.*); using/
        .exec(warningsAt(fieldName!, 'no-such-value').join())![1]!
        .split(' or ');
      assert.deepEqual([...values].sort(), [...expected].sort(), name);
    }
  });

  it('events: those that have a class, and each names its own', () => {
    const classes = [...SOURCE.matchAll(/class (\w+) extends TriageEvent[^]*?super\('([\w-]+)'/g)]
      .map(([, name, event]) => `${event} ${name}`)
      .sort();
    assert.ok(classes.length >= 6);
    assert.deepEqual(
      element.events!.map(({ name, type }) => `${name} ${type!.text}`).sort(),
      classes,
    );
    assert.deepEqual(
      names(element.events),
      found(/^ {4}'(triage-[\w-]+)': Triage\w+Event;/gm),
      'the typed map of events',
    );
  });

  it('slots: those in the templates', () => {
    assert.deepEqual(names(element.slots), found(/<slot(?:\s+name="([\w-]+)")?/g));
  });

  it('parts: those in the templates', () => {
    assert.doesNotMatch(
      SOURCE,
      /\bpart=\$\{/,
      'a part is written as part="…", so that it can be read here',
    );
    const written = found(/\bpart="([^"]*)"/g).flatMap((value) => value.split(' '));
    const patterns = written.map(
      (part) => new RegExp(`^${part.replaceAll(/\$\{\w+\}/g, '[\\w-]+')}$`),
    );
    const documented = names(element.cssParts);
    for (const part of documented)
      assert.ok(
        patterns.some((pattern) => pattern.test(part)),
        `${part} is documented and not in a template`,
      );
    for (const pattern of patterns)
      assert.ok(
        documented.some((part) => pattern.test(part)),
        `${String(pattern)} is in a template and not documented`,
      );
  });

  it('custom properties: those that the styles read, with their defaults', () => {
    const used = new Map<string, string[]>();
    for (const [, name, fallback] of CSS.matchAll(/var\((--triage-[\w-]+)\s*,\s*([^;]*)/g))
      used.set(name!, [...(used.get(name!) ?? []), fallback!]);
    assert.deepEqual(names(element.cssProperties), [...used.keys()].sort());
    assert.deepEqual(
      found(/var\((--triage-[\w-]+)/g, CSS),
      [...used.keys()].sort(),
      'each has a default',
    );
    for (const { name, default: preset } of element.cssProperties!) {
      assert.ok(
        used.get(name)!.some((fallback) => fallback.startsWith(preset!)),
        `${name}: ${preset} is none of ${used.get(name)!.join(' | ')}`,
      );
    }
  });

  it('states: those that the element sets', () => {
    const states = [...SCREENS, 'question', 'loading', ...URGENCIES];
    assert.deepEqual(names(element.cssStates), states.sort());
  });

  it('everything is described', () => {
    const all: readonly Named[] = [
      element.attributes,
      element.members,
      element.events,
      element.slots,
      element.cssParts,
      element.cssProperties,
      element.cssStates,
    ].flatMap((each) => each ?? []);
    for (const { name, description } of all) assert.ok(description, name);
  });
});
