import {
  Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { OWN_SCHEME, type ArticleInFront } from './article-in-front.ts';
import { LANGUAGES } from './languages.ts';

/** What the server says of a file: `newsroomFactcheck/examine`. */
interface Examined {
  readonly checked: boolean;
  readonly reasons: readonly { readonly reason: string; readonly remedy?: string }[];
  readonly remarks: readonly string[];
}

const PAGE = Uri.from({ scheme: OWN_SCHEME, path: '/Why Is This File Not Checked' });
/** What a line of the page may offer to do, by its words. */
const ACTS = [
  ['Check This Article', 'newsroomFactcheck.checkArticle'],
  ['Restart Server', 'newsroomFactcheck.restartServer'],
  ['Show Log', 'newsroomFactcheck.showOutput'],
  ['Change Language Mode', 'workbench.action.editor.changeLanguageMode'],
] as const;

/** “Why Is This File Not Checked?”: a page with every reason, and what to do about each. */
export interface Doctor {
  examine(): Promise<void>;
  dispose(): void;
}

export function doctor(client: BaseLanguageClient, front: ArticleInFront): Doctor {
  let page = '';
  const changed = new EventEmitter<Uri>();
  const subscriptions = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(OWN_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => page,
    }),
    languages.registerDocumentLinkProvider({ scheme: OWN_SCHEME }, { provideDocumentLinks: linksIn }),
  );
  return {
    async examine() {
      page = await findingsOf(front.document(), client);
      changed.fire(PAGE);
      await window.showTextDocument(await workspace.openTextDocument(PAGE), { preview: true });
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

/** The page as text. */
async function findingsOf(document: TextDocument | undefined, client: BaseLanguageClient): Promise<string> {
  if (!document) {
    return page(l10n.t('No file is open that extensions may read.'), [
      {
        reason: l10n.t(
          'no text editor is in front, or its file is larger than the 50 MB that VS Code shows to extensions',
        ),
        remedy: l10n.t('Click into the article, and ask again.'),
      },
    ]);
  }
  const name = workspace.asRelativePath(document.uri);
  if (client.state !== State.Running) {
    return page(l10n.t('“{0}” is not checked.', name), [
      {
        reason: l10n.t('the server of Newsroom Fact-Check is not running'),
        remedy: l10n.t('Run “Restart Server”. “Show Log” tells why it ended.'),
      },
    ]);
  }
  if (!LANGUAGES.includes(document.languageId)) {
    return page(l10n.t('“{0}” is not checked.', name), [
      {
        reason: l10n.t(
          'its language is “{0}”; only news articles, plain text and Markdown are read',
          document.languageId,
        ),
        remedy: l10n.t('Run “Change Language Mode” and choose “News article”.'),
      },
    ]);
  }
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const examined = await client.sendRequest<Examined | null>('newsroomFactcheck/examine', { uri });
  const { checked = false, reasons = [], remarks = [] } = examined ?? {};
  const head = checked ? l10n.t('“{0}” is checked.', name) : l10n.t('“{0}” is not checked.', name);
  return page(head, reasons, remarks);
}

function page(head: string, reasons: Examined['reasons'], remarks: readonly string[] = []): string {
  const given = reasons.map(({ reason, remedy }, i) => {
    const what = `${i + 1}. ${reason.charAt(0).toLocaleUpperCase()}${reason.slice(1)}.`;
    return remedy === undefined ? what : `${what}\n   → ${remedy}`;
  });
  return [head, ...given, ...remarks].join('\n\n') + '\n';
}

/** Makes links of what the page says to run, and of the settings that it names. */
function linksIn(document: TextDocument): DocumentLink[] {
  const text = document.getText();
  const link = (start: number, length: number, command: string, argument?: string) => {
    const query = argument === undefined ? '' : `?${encodeURIComponent(JSON.stringify([argument]))}`;
    const range = new Range(document.positionAt(start), document.positionAt(start + length));
    return new DocumentLink(range, Uri.parse(`command:${command}${query}`));
  };
  const settings = [...text.matchAll(/newsroomFactcheck\.[\w.]*\w/g)].map(({ index, 0: name }) =>
    link(index, name.length, 'workbench.action.openSettings', name),
  );
  const acts = ACTS.flatMap(([words, command]) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => link(index, words.length, command)),
  );
  return [...settings, ...acts];
}
