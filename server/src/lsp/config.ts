import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Grades } from '#core/check';
import { CLAIM_BARS, type ClaimBar } from '#core/claims/bar';
import type { Severity } from '#core/finding';
import { RULES } from '#core/rules/all';
import { GRADES, isBar, type Settings } from './settings.ts';

/** `.factcheck/config.json`: what a desk has agreed on. What it leaves out is everybody's own. */
export interface Config {
  readonly rules?: Grades;
  readonly claims?: ClaimBar;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly words?: readonly string[];
  readonly names?: readonly string[];
}

/** Something wrong in one of the desk's files. Offsets are UTF-16, half open. */
export interface FileFault {
  readonly start: number;
  readonly end: number;
  /** What is wrong, and what to write instead. */
  readonly message: string;
}

/** Every setting that the file knows, with what it is about: the schema is made of these too. */
export const CONFIG_LISTS = {
  include: 'Files that may be articles, as glob patterns. They take the place of everybody’s own.',
  exclude: 'Files that are never checked, as glob patterns. They are added to everybody’s own.',
  words: 'Words that are right. A longer list is better kept in words.txt, one a line.',
  names: 'Names that are right. A longer list is better kept in names.txt, one a line.',
} as const;

const LISTS = Object.keys(CONFIG_LISTS) as (keyof typeof CONFIG_LISTS)[];
const KNOWN = ['rules', 'claims', ...LISTS];

/** Reads the file, with comments and trailing commas. What makes no sense is left out and told; the rest counts. */
export function readConfig(text: string): { config: Config; faults: FileFault[] } {
  const faults: FileFault[] = [];
  if (text.trim() === '') return { config: {}, faults };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors.slice(0, 1)) {
    faults.push({
      start: offset,
      end: offset + Math.max(1, length),
      message: parseFault(printParseErrorCode(error)),
    });
  }
  if (root?.type !== 'object') {
    if (errors.length === 0)
      faults.push({ ...spanOf(root), message: 'This file holds one object: { "rules": { … } }.' });
    return { config: {}, faults };
  }
  const config: { -readonly [K in keyof Config]: Config[K] } = {};
  for (const { name, key, value } of members(root)) {
    if (name === '$schema') continue;
    if (name === 'rules') config.rules = readRules(value, faults);
    else if (name === 'claims') {
      if (isBar(value.value)) config.claims = value.value;
      else
        faults.push({
          ...spanOf(value),
          message: `“claims” is one of ${CLAIM_BARS.map((bar) => `"${bar}"`).join(', ')}.`,
        });
    } else if (isList(name)) {
      const list = readTexts(value);
      if (list) config[name] = list;
      else faults.push({ ...spanOf(value), message: `“${name}” is a list of texts: ["…", "…"].` });
    } else {
      faults.push({
        ...spanOf(key),
        message: `There is no setting “${name}” in this file. It knows: ${KNOWN.join(', ')}.`,
      });
    }
  }
  return { config, faults };
}

/** The desk's file beats the editor's settings, setting by setting and rule by rule; lists of what to leave out add up. */
export function withConfig(settings: Settings, config: Config): Settings {
  return {
    ...settings,
    rules: { ...settings.rules, ...config.rules },
    claims: config.claims ?? settings.claims,
    include: config.include ?? settings.include,
    exclude: [...settings.exclude, ...(config.exclude ?? [])],
    words: [...settings.words, ...(config.words ?? [])],
    names: [...settings.names, ...(config.names ?? [])],
  };
}

/**
 * The desk's patterns as they read from another folder: what they name there, and nothing else. Both are paths without a
 * slash at either end; none is the root.
 */
export function seenFrom(folder: string, config: Config, home: string): Config {
  const { include, exclude } = config;
  const move = (pattern: string): string[] => {
    if (home === folder) return [pattern];
    if (folder === '' || home.startsWith(`${folder}/`)) {
      const below = home.slice(folder === '' ? 0 : folder.length + 1);
      return [`${below.replace(/[[\]{}()*?!\\]/g, '\\$&')}/${pattern}`];
    }
    const above = `${folder.slice(home.length + 1)}/`;
    if (pattern.startsWith(above)) return [pattern.slice(above.length)];
    return pattern.startsWith('**/') ? [pattern] : [];
  };
  return {
    ...config,
    ...(include ? { include: include.flatMap(move) } : {}),
    ...(exclude ? { exclude: exclude.flatMap(move) } : {}),
  };
}

function readRules(node: Node, faults: FileFault[]): Grades {
  const codes = RULES.flatMap((rule) => [rule.code, rule.family]);
  const grades: Record<string, Severity | 'off'> = {};
  if (node.type !== 'object') {
    faults.push({
      ...spanOf(node),
      message: '“rules” is an object of rules and severities: { "typo-name": "error" }.',
    });
  }
  for (const { name, key, value } of members(node)) {
    if (!codes.includes(name)) {
      faults.push({
        ...spanOf(key),
        message: `There is no rule or family “${name}”. There are: ${[...new Set(codes)].join(', ')}.`,
      });
    } else if (!GRADES.has(value.value)) {
      faults.push({
        ...spanOf(value),
        message: `“${name}” is one of "error", "warning", "information", "hint" and "off".`,
      });
    } else grades[name] = value.value as Severity | 'off';
  }
  return grades;
}

function* members(object: Node): Iterable<{ name: string; key: Node; value: Node }> {
  if (object.type !== 'object') return;
  for (const { children } of object.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) yield { name: String(key.value), key, value };
  }
}

function readTexts({ type, children = [] }: Node): string[] | undefined {
  if (type !== 'array' || !children.every((child) => child.type === 'string')) return undefined;
  return children.map((child) => String(child.value));
}

const isList = (name: string): name is keyof typeof CONFIG_LISTS => name in CONFIG_LISTS;

const spanOf = (node: Node | undefined) => ({
  start: node?.offset ?? 0,
  end: (node?.offset ?? 0) + Math.max(1, node?.length ?? 1),
});

/** “ColonExpected” becomes a sentence. */
function parseFault(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `This is no valid JSON: ${words}. Mend it here, or just before.`;
}
