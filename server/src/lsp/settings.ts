import { CLAIM_BARS, type ClaimBar } from '#core/claims/bar';
import { RULES } from '#core/rules/all';
import type { Grades } from '#core/check';
import type { Severity } from '#core/finding';

/** The section in the editor's settings. */
export const SECTION = 'newsroomFactcheck';

/** The settings of one folder. Their meaning stands in package.json. */
export interface Settings {
  readonly enable: boolean;
  readonly checkOn: 'type' | 'save' | 'demand';
  readonly rules: Grades;
  readonly claims: ClaimBar;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly semanticTokens: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: { readonly pronouns: boolean; readonly dates: boolean };
}

export const DEFAULTS: Settings = {
  enable: true,
  checkOn: 'type',
  rules: {},
  claims: 'normal',
  include: ['**/*.{txt,text,md,markdown,article,story}'],
  exclude: ['**/node_modules/**', '**/.git/**', '**/.factcheck/**'],
  words: [],
  names: [],
  semanticTokens: true,
  codeLens: false,
  inlayHints: { pronouns: false, dates: false },
};

/** What a rule may be set to. */
export const GRADES: ReadonlySet<unknown> = new Set<Severity | 'off'>([
  'error',
  'warning',
  'information',
  'hint',
  'off',
]);
/** What the setting `claims` may be. */
export const isBar = (value: unknown): value is ClaimBar =>
  (CLAIM_BARS as readonly unknown[]).includes(value);
const TIMES: ReadonlySet<unknown> = new Set<Settings['checkOn']>(['type', 'save', 'demand']);

/**
 * Reads the section. A value that makes no sense is ignored, its default stands, and `complain` is told which setting
 * and why. Unknown settings are left alone: they may belong to the client or to a later version.
 */
export function readSettings(section: unknown, complain: (complaint: string) => void): Settings {
  const given = recordOf(section);
  const wrong = (name: string, wanted: string) => {
    complain(`The setting ${SECTION}.${name} is ignored: it should be ${wanted}.`);
  };
  const flag = (name: string, value: unknown, fallback: boolean) => {
    if (typeof value === 'boolean') return value;
    if (value !== undefined && value !== null) wrong(name, 'true or false');
    return fallback;
  };
  const list = (name: 'include' | 'exclude' | 'words' | 'names') => {
    const value = given[name];
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
    if (value !== undefined && value !== null) wrong(name, 'a list of texts');
    return DEFAULTS[name];
  };
  const time = () => {
    if (TIMES.has(given['checkOn'])) return given['checkOn'] as Settings['checkOn'];
    if (given['checkOn'] !== undefined && given['checkOn'] !== null)
      wrong('checkOn', '“type”, “save” or “demand”');
    return DEFAULTS.checkOn;
  };
  const bar = () => {
    const value = given['claims'];
    if (isBar(value)) return value;
    if (value !== undefined && value !== null) wrong('claims', '“strict”, “normal” or “relaxed”');
    return DEFAULTS.claims;
  };
  const hints = recordOf(given['inlayHints']);
  return {
    enable: flag('enable', given['enable'], DEFAULTS.enable),
    checkOn: time(),
    rules: readGrades(given['rules'], wrong),
    claims: bar(),
    include: list('include'),
    exclude: list('exclude'),
    words: list('words'),
    names: list('names'),
    semanticTokens: flag('semanticTokens', given['semanticTokens'], DEFAULTS.semanticTokens),
    codeLens: flag('codeLens', given['codeLens'], DEFAULTS.codeLens),
    inlayHints: {
      pronouns: flag('inlayHints.pronouns', hints['pronouns'], false),
      dates: flag('inlayHints.dates', hints['dates'], false),
    },
  };
}

function readGrades(value: unknown, wrong: (name: string, wanted: string) => void): Grades {
  const known = new Set<string>(RULES.flatMap((rule) => [rule.code, rule.family]));
  const grades: Record<string, Severity | 'off'> = {};
  if (value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    wrong('rules', 'an object of rule codes and severities');
  }
  for (const [name, grade] of Object.entries(recordOf(value))) {
    if (!known.has(name)) wrong(`rules["${name}"]`, 'the code or the family of a rule');
    else if (!GRADES.has(grade)) wrong(`rules["${name}"]`, 'error, warning, information, hint or off');
    else grades[name] = grade as Severity | 'off';
  }
  return grades;
}

/** The value if it is an object of named values, else an empty one. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
