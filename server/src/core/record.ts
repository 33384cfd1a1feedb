import type { Analysis } from './analysis.ts';
import { suggestionsOf, type Finding } from './finding.ts';
import type { Span } from './span.ts';

/** What `analyze --jsonl` writes for one article: stable, for other programs. Offsets are UTF-16. */
export interface AnalysisRecord {
  readonly id?: string;
  readonly date?: string;
  readonly quotes: readonly {
    start: number;
    end: number;
    kind: string;
    speaker?: Span & { text: string };
    speakerName?: string;
    cue?: Span & { text: string };
    post?: { handle?: string; date?: string };
  }[];
  readonly people: readonly { name: string; titles: string[]; mentions: Span[] }[];
  readonly sentences: readonly {
    start: number;
    end: number;
    sourced: boolean;
    strictSourced: boolean;
    unsourcedScore: number;
    checkWorthiness: number;
    claimTypes: readonly string[];
  }[];
  readonly dates: readonly { start: number; end: number; date?: string }[];
  readonly findings: readonly {
    code: string;
    severity: string;
    start: number;
    end: number;
    message: string;
    suggestions: readonly string[];
  }[];
}

/** Flattens an analysis and its findings into the public record. */
export function toRecord(analysis: Analysis, findings: readonly Finding[], id?: string): AnalysisRecord {
  const { text, date } = analysis.article;
  const named = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  return {
    ...(id === undefined ? {} : { id }),
    ...(date ? { date: date.iso } : {}),
    quotes: analysis.quotes.map((q) => ({
      start: q.start,
      end: q.end,
      kind: q.kind,
      ...(q.speaker ? { speaker: named(q.speaker.mention) } : {}),
      ...(q.speakerName === undefined ? {} : { speakerName: q.speakerName }),
      ...(q.cue ? { cue: named(q.cue) } : {}),
      ...(q.post ? { post: postOf(q.post) } : {}),
    })),
    people: analysis.people.map((p) => ({
      name: p.name,
      titles: p.titles.map((t) => t.text),
      mentions: p.mentions.map(({ start, end }) => ({ start, end })),
    })),
    sentences: analysis.prose.sentences.map((s, i) => {
      const j = analysis.sentences[i]!;
      return {
        start: s.start,
        end: s.end,
        sourced: j.sourced,
        strictSourced: j.strictSourced,
        unsourcedScore: round(j.unsourcedScore),
        checkWorthiness: round(j.checkWorthiness),
        claimTypes: j.types,
      };
    }),
    dates: analysis.dates.map((d) => ({ start: d.start, end: d.end, ...(d.iso ? { date: d.iso } : {}) })),
    findings: findings.map((f) => ({
      code: f.code,
      severity: f.severity,
      start: f.span.start,
      end: f.span.end,
      message: f.message,
      suggestions: suggestionsOf(f),
    })),
  };
}

function postOf(post: NonNullable<Analysis['quotes'][number]['post']>) {
  return { ...(post.handle ? { handle: post.handle } : {}), ...(post.date ? { date: post.date.iso } : {}) };
}

const round = (score: number) => Math.round(score * 1e4) / 1e4;
