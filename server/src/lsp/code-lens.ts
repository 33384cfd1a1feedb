import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { isReported } from '#core/claims/bar';
import type { Facts } from '#core/facts';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { COMMANDS } from './protocol.ts';
import { toRange } from './to-proto.ts';

/** Over the headline, the article in one line: “7 quotations, 5 speakers, 3 unsourced claims”. Off by default. */
export function codeLens(client: Client) {
  return ({ document, analysis, settings, facts }: OpenArticle, _: CodeLensParams): CodeLens[] => {
    if (!settings.codeLens) return [];
    const { blocks } = analysis.article;
    const headline = blocks.find(({ kind }) => kind === 'headline') ?? blocks[0];
    if (!headline) return [];
    const range = toRange(document, { start: headline.start, end: headline.start });
    // Other editors have no view of ours to open: an empty command is only read.
    const command = client.rulePages === undefined ? '' : COMMANDS.showFindings;
    return [{ range, command: { title: inOneLine(analysis, facts), command } }];
  };
}

function inOneLine({ quotes, claims }: OpenArticle['analysis'], facts: Facts): string {
  const spoken = quotes.filter(({ kind, post }) => kind !== 'indirect' || post);
  const speakers = new Set(spoken.flatMap(({ speakerName }) => speakerName ?? []));
  return [
    counted(spoken.length, 'quotation'),
    counted(speakers.size, 'speaker'),
    counted(
      claims.filter((claim) => !claim.source && isReported(claim, facts.claims)).length,
      'unsourced claim',
    ),
  ].join(', ');
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
