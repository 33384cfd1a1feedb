import { readFileSync } from 'node:fs';
import { RULES } from '#core/rules/all';
import type { Family } from '#core/finding';

export const FAMILIES: Record<Family, string> = {
  quote: 'Quotations',
  claim: 'Claims',
  typo: 'Typos',
  conflict: 'Contradictions',
};
const GRADES = ['error', 'warning', 'information', 'hint', 'off'];
/** Fields of the manifest that people read. npm shows the package's own description, so that one stays as it is. */
const READ = new Set([
  'title',
  'shortTitle',
  'displayName',
  'label',
  'name',
  'category',
  'aliases',
  'contents',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'enumItemLabels',
  'deprecationMessage',
  'markdownDeprecationMessage',
  'altText',
  'contextualTitle',
]);
const NOT_READ = [
  'scripts',
  'devDependencies',
  'imports',
  'grammars',
  'semanticTokenScopes',
  'configurationDefaults',
];
const OWN = /^newsroomFactcheck\./;

type Texts = Record<string, string>;

/** The manifest with the rules' settings in it, and every text that people read in package.nls.json under a key. */
export interface Localised {
  readonly manifest: object;
  readonly texts: Texts;
}

/**
 * Reads package.json and package.nls.json. Whoever adds a command or a setting may write its text into the manifest: it
 * moves to package.nls.json here, under a key made of its place. Texts that nothing asks for any more are dropped.
 * Throws where the manifest asks for a key that has no text.
 */
export function localise(): Localised {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  const known = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Texts;
  addRules(manifest);
  const texts: Texts = {};
  const keyOf = (text: string, path: readonly string[]): string => {
    const asked = /^%(.+)%$/.exec(text)?.[1];
    const key = asked ?? (path.at(-1) === 'category' ? 'category' : path.join('.'));
    const found = asked === undefined ? text : known[asked];
    if (found === undefined) throw new Error(`package.json asks for %${key}%, which package.nls.json lacks`);
    if (texts[key] !== undefined && texts[key] !== found)
      throw new Error(`two texts for %${key}%: “${found}”`);
    texts[key] = found;
    return `%${key}%`;
  };
  const { contributes, displayName } = manifest;
  manifest['displayName'] = keyOf(String(displayName), ['displayName']);
  manifest['contributes'] = moved(contributes, [], keyOf);
  const [lost] = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].filter(
    ([, key]) => !(key! in texts),
  );
  if (lost)
    throw new Error(
      `package.json asks for ${lost[0]} where nobody looks for it; write the text itself there`,
    );
  return { manifest, texts };
}

/** A setting for every family and every rule. */
function addRules(manifest: Record<string, unknown>): void {
  const { contributes } = manifest as {
    contributes: { configuration: { properties: Record<string, { properties?: object }> } };
  };
  const setting = contributes.configuration.properties['newsroomFactcheck.rules'];
  if (!setting) throw new Error('package.json has no setting newsroomFactcheck.rules');
  setting.properties = ruleSettings();
}

/** What each rule and family may be set to, with what it is about. */
export function ruleSettings(): object {
  const grade = (description: string) => ({ type: 'string', enum: GRADES, description });
  return Object.fromEntries([
    ...Object.entries(FAMILIES).map(([family, title]) => [
      family,
      grade(`${title}: every rule of this family`),
    ]),
    ...RULES.map((rule) => [rule.code, grade(`${rule.summary} (by default: ${rule.severity})`)]),
  ]) as object;
}

/** A copy of a part of the manifest in which `keyOf` has replaced what people read. */
function moved(
  part: unknown,
  path: readonly string[],
  keyOf: (text: string, path: readonly string[]) => string,
  read = false,
): unknown {
  if (typeof part === 'string') return read ? keyOf(part, path) : part;
  if (Array.isArray(part))
    return part.map((item, i) => moved(item, [...path, identity(item) ?? String(i)], keyOf, read));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (NOT_READ.includes(name)) return [name, value];
      // A rule's code in the settings is a name of its own, whatever it is called.
      const reads = READ.has(name) && (typeof value === 'string' || Array.isArray(value));
      const here =
        name === 'configuration' || name === 'properties' ? path : [...path, name.replace(OWN, '')];
      return [name, moved(value, here, keyOf, reads)];
    }),
  );
}

/** What an item of a list is known by. */
function identity(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, command } = item as { id?: unknown; command?: unknown };
  const found = id ?? command;
  return typeof found === 'string' ? found.replace(OWN, '') : undefined;
}
