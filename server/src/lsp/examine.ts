import { RULES } from '#core/rules/all';
import type { OpenArticle, Skipped } from './articles.ts';
import type { Examined } from './protocol.ts';
import { reasonsUnchecked } from './selection.ts';
import type { Settings } from './settings.ts';

/** Every reason why a document is not checked, and what to do about each; what may surprise about one that is. */
export function examine(look: OpenArticle | Skipped, folders: readonly string[]): Examined {
  if (look.state === 'checked') return { checked: true, reasons: [], remarks: remarksOn(look.settings) };
  const found = [...reasonsUnchecked(look.document, look.settings, folders)];
  // The language is told only once the whole article has been read, and a fault only when it happens.
  const reasons = found.some(({ reason }) => reason === look.reason) ? found : [look, ...found];
  return { checked: false, reasons: reasons.map(bare), remarks: remarksOn(look.settings) };
}

const bare = ({ reason, remedy }: { reason: string; remedy?: string }) => ({
  reason,
  ...(remedy === undefined ? {} : { remedy }),
});

function remarksOn({ checkOn, rules }: Settings): string[] {
  const off = RULES.filter(({ code, family }) => (rules[code] ?? rules[family]) === 'off').map(
    ({ code }) => code,
  );
  const times = {
    type: [],
    save: ['It is checked when you open or save it (newsroomFactcheck.checkOn is “save”).'],
    demand: ['It is checked only when you run “Check This Article” (newsroomFactcheck.checkOn is “demand”).'],
  };
  const turnedOff =
    off.length === RULES.length
      ? 'Every rule is turned off (newsroomFactcheck.rules).'
      : `Turned off (newsroomFactcheck.rules): ${off.join(', ')}.`;
  return [...times[checkOn], ...(off.length > 0 ? [turnedOff] : [])];
}
