import * as vscode from 'vscode';
import { codeOf, extension, open, ours, run, until } from './editor.ts';
import * as assert from './expect.ts';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
}
interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
  };
}

const manifest = () => (extension().packageJSON as Manifest).contributes;

suite('The first five minutes', () => {
  test('the walkthrough has its steps, each with a picture that is there and commands that exist', async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const [{ steps }] = manifest().walkthroughs as [Manifest['contributes']['walkthroughs'][number]];
    assert.ok(steps.length >= 4 && steps.length <= 6);
    for (const { id, description, media } of steps) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, media.svg));
      assert.match(media.altText, /^[^%]{20,}$/);
      for (const [, command] of description.matchAll(/\(command:([\w.]+)/g))
        assert.ok(commands.has(command!), `${id} asks for ${command!}`);
    }
  });

  test('every command has a title in words, and is there', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command, title, category } of manifest().commands) {
      assert.match(`${category}: ${title}`, /^Newsroom Fact-Check: [A-Z][^%]+$/);
      assert.ok(known.has(command), command);
    }
  });

  test('the sample opens as a new file with something to find of every family', async () => {
    await run('openSample');
    const { document } = vscode.window.activeTextEditor!;
    assert.same(document.isUntitled, true);
    const families = () => new Set(ours(document.uri).map((d) => codeOf(d).split('-')[0]));
    await until(() => families().size === 4, 'quotations, claims, typos and contradictions');
  });

  test('“Why Is This File Not Checked?” gives the reasons and what to do', async () => {
    await open('README.md');
    await run('whyNotChecked');
    const page = await until(() => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.scheme === 'newsroom-factcheck' && document;
    }, 'the page');
    assert.match(page.getText(), /^“README\.md” is not checked\.\n\n1\. .+\n {3}→ .*“Check This Article”/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      page.uri,
    );
    assert.ok(links.some(({ target }) => target?.path === 'newsroomFactcheck.checkArticle'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
