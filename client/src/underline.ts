import {
  DiagnosticSeverity,
  Disposable,
  l10n,
  MarkdownString,
  OverviewRulerLane,
  ThemeColor,
  window,
  type DecorationOptions,
  type TextEditor,
} from 'vscode';
import { shadeOf } from './finding-items.ts';
import type { Findings } from './findings.ts';
import type { Found } from './found.ts';

const SEVERITIES = [
  DiagnosticSeverity.Error,
  DiagnosticSeverity.Warning,
  DiagnosticSeverity.Information,
  DiagnosticSeverity.Hint,
];
/** Told apart by their lines too, for those who do not see the colours. */
const LINES = {
  error: { borderStyle: 'solid', borderWidth: '0 0 2px 0' },
  warning: { borderStyle: 'dashed', borderWidth: '0 0 2px 0' },
  information: { borderStyle: 'dotted', borderWidth: '0 0 2px 0' },
  hint: { borderStyle: 'dotted', borderWidth: '0 0 1px 0' },
};

/** Underlines the findings of files whose findings are kept out of Problems, and marks them beside the scroll bar. */
export function underline(findings: Findings): Disposable {
  const types = SEVERITIES.map((severity) => {
    const shade = shadeOf(severity);
    const colour = new ThemeColor(`newsroomFactcheck.${shade}`);
    const ruler = severity < DiagnosticSeverity.Hint ? { overviewRulerColor: colour } : {};
    return window.createTextEditorDecorationType({
      ...LINES[shade],
      ...ruler,
      borderColor: colour,
      overviewRulerLane: OverviewRulerLane.Right,
    });
  });
  const painted = new WeakSet<TextEditor>();
  const paint = (editor: TextEditor) => {
    const { uri } = editor.document;
    const ours = findings.underlineOnly(uri);
    if (!ours && !painted.has(editor)) return;
    painted.add(editor);
    const found = ours ? findings.of(uri) : [];
    SEVERITIES.forEach((severity, i) => {
      editor.setDecorations(types[i]!, found.filter((one) => one.severity === severity).map(decoration));
    });
  };
  const paintAll = () => {
    window.visibleTextEditors.forEach(paint);
  };
  paintAll();
  return Disposable.from(
    ...types,
    findings.onDidChange(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
  );
}

function decoration({ range, message, code }: Found): DecorationOptions {
  const page = encodeURIComponent(JSON.stringify([code]));
  const hover = new MarkdownString('', true);
  hover.isTrusted = { enabledCommands: ['newsroomFactcheck.openRulePage', 'editor.action.quickFix'] };
  hover
    .appendText(message)
    .appendMarkdown(
      `\n\n[$(lightbulb) ${l10n.t('Fix…')}](command:editor.action.quickFix)   [${code}](command:newsroomFactcheck.openRulePage?${page})`,
    );
  return { range, hoverMessage: hover };
}
