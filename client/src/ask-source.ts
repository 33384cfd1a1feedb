import { l10n, window } from 'vscode';
import type { Source } from './decide.ts';

/** Asks what the words were checked against, with the sources used in this article before, and for a note. */
export async function askSource(words: string, before: readonly string[]): Promise<Source | undefined> {
  const line = words.replace(/\s+/g, ' ');
  const title = l10n.t('Mark as checked: {0}', line.length > 60 ? `${line.slice(0, 60)} …` : line);
  const source = await pickOrType(title, before);
  if (source === undefined) return undefined;
  const prompt = l10n.t('A note for the desk, if there is anything to note. Enter without one is fine.');
  const note = await window.showInputBox({ title, prompt });
  return note === undefined ? undefined : { source, ...(note.trim() ? { note: note.trim() } : {}) };
}

/** A list that also takes what is typed into it. */
function pickOrType(title: string, before: readonly string[]): Promise<string | undefined> {
  const pick = window.createQuickPick();
  pick.title = title;
  pick.placeholder = l10n.t(
    'Checked against what? A recording with the minute, a document with the page, a person with the time of the call',
  );
  const known = before.map((label) => ({ label, description: l10n.t('used in this article before') }));
  pick.items = known;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      pick.items = typed && !before.includes(typed) ? [{ label: typed, alwaysShow: true }, ...known] : known;
    });
    pick.onDidAccept(() => {
      const source = pick.activeItems[0]?.label ?? pick.value.trim();
      if (!source) return;
      resolve(source);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
