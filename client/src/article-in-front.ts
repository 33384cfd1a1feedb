import { EventEmitter, window, type Event, type TextDocument } from 'vscode';

/** Pages of our own, which say something about the article in front. */
export const OWN_SCHEME = 'newsroom-factcheck';

/** The document that views and the status bar speak of: the one in front, also while a page of ours stands before it. */
export interface ArticleInFront {
  document(): TextDocument | undefined;
  readonly onDidChange: Event<void>;
  dispose(): void;
}

export function articleInFront(): ArticleInFront {
  const changed = new EventEmitter<void>();
  let current = window.activeTextEditor?.document;
  const subscription = window.onDidChangeActiveTextEditor((editor) => {
    const isOwn = editor?.document.uri.scheme === OWN_SCHEME;
    if (isOwn && current && !current.isClosed) return;
    current = editor?.document;
    changed.fire();
  });
  return {
    document: () => current,
    onDidChange: changed.event,
    dispose() {
      subscription.dispose();
      changed.dispose();
    },
  };
}
