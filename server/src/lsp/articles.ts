import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '#core/analysis';
import { readArticle } from '#core/article/article';
import { formatOfLanguage } from '#core/article/language-ids';
import { check, fixesFor } from '#core/check';
import type { Facts } from '#core/facts';
import type { Finding, Fix } from '#core/finding';
import type { ProseCache } from '#core/prose/prose';
import type { Rule } from '#core/rules/rule';
import type { FactStore } from './fact-store.ts';
import type { Folders } from './folders.ts';
import { whyUnchecked, type Unchecked } from './selection.ts';
import type { SettingsStore } from './settings-store.ts';
import type { Settings } from './settings.ts';

/** One version of an open article, read and checked. */
export interface OpenArticle {
  readonly state: 'checked';
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** The ways to mend a finding; found when first asked for. */
  fixesOf(finding: Finding): readonly Fix[];
}

/** An open document that is not checked, and why. */
export interface Skipped extends Unchecked {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: Settings;
  readonly facts: Facts;
}

export interface Articles {
  /** The document as it is now, read afresh only if it, its settings or the facts have changed; undefined if closed. */
  look(uri: string): Promise<OpenArticle | Skipped | undefined>;
  /** A file that is not open, read and checked; nothing of it is kept. */
  readOnce(document: TextDocument): Promise<OpenArticle | Skipped>;
  /** From now on, until it is closed, the document counts as an article whatever it looks like. */
  insist(uri: string): void;
  close(uri: string): void;
}

interface Sources {
  readonly documents: { get(uri: string): TextDocument | undefined };
  readonly settings: SettingsStore;
  readonly facts: FactStore;
  readonly folders: Folders;
  readonly rules: readonly Rule[];
  /** Told when reading an article went wrong: a fault of ours, which must not cost the others their findings. */
  readonly failed: (uri: string, error: unknown) => void;
}

const FAULT = 'something went wrong while it was read; the log tells what';

/** Keeps what was found for every open document. */
export function keepArticles({ documents, settings, facts, folders, rules, failed }: Sources): Articles {
  const seen = new Map<string, OpenArticle | Skipped>();
  const insisted = new Set<string>();
  const prose: ProseCache = new Map();

  const read = (
    document: TextDocument,
    chosen: Settings,
    known: Facts,
    cache = prose,
  ): OpenArticle | Skipped => {
    const { version } = document;
    const before = seen.get(document.uri);
    const same = before?.version === version;
    if (same && before.settings === chosen && before.facts === known) return before;
    const head = { document, version, settings: chosen, facts: known };
    const why = insisted.has(document.uri) ? undefined : whyUnchecked(document, chosen, folders.all());
    if (why) return { ...head, ...why };
    const analysis =
      same && before.state === 'checked'
        ? before.analysis
        : analyze(
            readArticle(document.getText(), { format: formatOfLanguage(document.languageId) ?? 'plain' }),
            cache,
          );
    if (analysis.article.language !== 'en') {
      const reason = 'it does not read like English';
      return { ...head, state: 'not-article', reason, remedy: 'Only copy in English is checked.' };
    }
    const fixes = new Map<Finding, readonly Fix[]>();
    return {
      ...head,
      state: 'checked',
      analysis,
      findings: check(analysis, known, chosen.rules, rules),
      fixesOf(finding) {
        const found = fixes.get(finding) ?? fixesFor(finding, analysis, known);
        fixes.set(finding, found);
        return found;
      },
    };
  };

  const readSafely = (
    document: TextDocument,
    chosen: Settings,
    known: Facts,
    cache = prose,
  ): OpenArticle | Skipped => {
    try {
      return read(document, chosen, known, cache);
    } catch (error) {
      failed(document.uri, error);
      const { version } = document;
      return { state: 'off', reason: FAULT, document, version, settings: chosen, facts: known };
    }
  };

  return {
    async look(uri) {
      if (!documents.get(uri)) return undefined;
      const chosen = await settings.of(uri);
      const known = await facts.of(uri, chosen);
      const document = documents.get(uri); // it may have been closed, or edited, while we waited
      if (!document) return undefined;
      const found = readSafely(document, chosen, known);
      seen.set(uri, found);
      facts.warmUp();
      return found;
    },
    async readOnce(document) {
      const { uri } = document;
      const chosen = await settings.of(uri);
      const known = await facts.of(uri, chosen);
      if (!documents.get(uri)) settings.close(uri);
      return readSafely(document, chosen, known, new Map());
    },
    insist(uri) {
      insisted.add(uri);
      seen.delete(uri);
    },
    close(uri) {
      insisted.delete(uri);
      seen.delete(uri);
    },
  };
}
