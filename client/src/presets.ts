import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

type Grade = 'error' | 'warning' | 'information' | 'hint' | 'off';
/** What each setting below `newsroomFactcheck` becomes. */
interface Preset {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly rules: Readonly<Record<string, Grade>>;
  /** Left alone in versions that have no such setting. */
  readonly strictness?: string;
}

const STRICTNESS = 'claims';

/** For whom the tool speaks up about what. Where a rule is not named, its default stands. */
function presets(): Preset[] {
  return [
    {
      id: 'reporter',
      label: l10n.t('Reporter'),
      detail: l10n.t(
        'Quiet while you write: slips, contradictions, and the claims that a desk will ask about.',
      ),
      rules: {
        'quote-attributed': 'off',
        'quote-mixed-marks': 'off',
        'typo-mixed-spelling': 'off',
        claim: 'information',
        'claim-weak-source': 'hint',
      },
      strictness: 'relaxed',
    },
    {
      id: 'copy-desk',
      label: l10n.t('Copy desk'),
      detail: l10n.t(
        'The words first: spelling, names, marks and contradictions; claims stay in the background.',
      ),
      rules: {
        'quote-attributed': 'off',
        'quote-mixed-marks': 'warning',
        'typo-mixed-spelling': 'warning',
        'conflict-name': 'warning',
        claim: 'hint',
      },
    },
    {
      id: 'fact-check-desk',
      label: l10n.t('Fact-check desk'),
      detail: l10n.t(
        'All that has to be checked: every quotation, every claim, every source without a name.',
      ),
      rules: {
        'quote-attributed': 'information',
        'quote-near-verbatim': 'warning',
        'quote-unclear-speaker': 'warning',
        claim: 'warning',
        conflict: 'warning',
        'quote-mixed-marks': 'off',
        'typo-mixed-spelling': 'off',
      },
      strictness: 'strict',
    },
    {
      id: 'defaults',
      label: l10n.t('Defaults'),
      detail: l10n.t('Each rule as it comes: your own severities for rules are taken out.'),
      rules: {},
    },
  ];
}

/**
 * Sets the severities of rules and families at once, for the user or for the workspace, and says what has changed. Asks
 * for what it is not given: the preset's id, and `user` or `workspace`. Returns the changes, one a line.
 */
export async function choosePreset(id?: string, where?: 'user' | 'workspace'): Promise<string[]> {
  const all = presets();
  const placeHolder = l10n.t('Who is reading? Severities of rules are set to fit.');
  const preset = all.find((one) => one.id === id) ?? (await window.showQuickPick(all, { placeHolder }));
  const target = preset && (where ?? (await askWhere()));
  if (!target) return [];
  const scope = target === 'user' ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  const settings = workspace.getConfiguration('newsroomFactcheck');
  const before = { rules: rulesIn(scope), strictness: at(scope, STRICTNESS) };
  const write = async (rules: Readonly<Record<string, string>>, strictness: unknown) => {
    await settings.update('rules', Object.keys(rules).length ? rules : undefined, scope);
    if (hasStrictness()) await settings.update(STRICTNESS, strictness, scope);
  };
  await write(preset.rules, preset.strictness);
  const changes = differences(before.rules, preset.rules);
  if (hasStrictness() && before.strictness !== preset.strictness)
    changes.push(`${STRICTNESS}: ${preset.strictness ?? l10n.t('as by default')}`);
  void tell(preset.label, changes, () => write(before.rules, before.strictness));
  return changes;
}

async function askWhere(): Promise<'user' | 'workspace' | undefined> {
  if (!workspace.workspaceFolders) return 'user';
  const items = [
    {
      label: l10n.t('For this workspace'),
      detail: l10n.t('Everybody who opens this folder has it.'),
      where: 'workspace',
    },
    {
      label: l10n.t('For me'),
      detail: l10n.t('In every folder that has no rules of its own.'),
      where: 'user',
    },
  ] as const;
  return (await window.showQuickPick(items, { placeHolder: l10n.t('For whom?') }))?.where;
}

async function tell(label: string, changes: readonly string[], back: () => Promise<void>): Promise<void> {
  if (changes.length === 0) {
    void window.showInformationMessage(l10n.t('{0}: nothing had to change.', label));
    return;
  }
  const undo = l10n.t('Undo');
  const said = l10n.t('{0}: {1}.', label, changes.join('; '));
  if ((await window.showInformationMessage(said, undo)) === undo) await back();
}

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((rule) => before[rule] !== after[rule])
    .map((rule) => `${rule}: ${after[rule] ?? l10n.t('as by default')}`);
}

function at(scope: ConfigurationTarget, name: string): unknown {
  const values = workspace.getConfiguration('newsroomFactcheck').inspect(name);
  return scope === ConfigurationTarget.Global ? values?.globalValue : values?.workspaceValue;
}

function rulesIn(scope: ConfigurationTarget): Readonly<Record<string, string>> {
  return (at(scope, 'rules') as Record<string, string> | undefined) ?? {};
}

function hasStrictness(): boolean {
  return workspace.getConfiguration('newsroomFactcheck').inspect(STRICTNESS)?.defaultValue !== undefined;
}
