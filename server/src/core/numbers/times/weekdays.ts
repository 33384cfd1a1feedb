import calendar from '../../../language/en/calendar.json' with { type: 'json' };
import { cite, correct, exact, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = `(?:${calendar.weekdays
  .flat()
  .filter((word) => word.length > 5)
  .join('|')})`;
/** "for three days, from Monday to Saturday", "three days of mourning, beginning Friday and ending Monday" */
const SPAN = new RegExp(
  `${figure('cu', 'days')}(?:\\sdays?)?(?:\\sof\\s[a-z]+(?:\\s[a-z]+)?)?,?\\s(?:\\(|from\\s|beginning\\s(?:on\\s)?|starting\\s(?:on\\s)?)(?:from\\s)?(?<first>${DAY})\\s(?:to|until|till|through|and\\sending\\s(?:on\\s)?|and\\sending)\\s?(?<last>${DAY})\\b`,
  'i',
);

/** "three days, from Monday to Saturday": both ends may count, or one of them. */
export function* checkWeekdays(copy: Copy): Iterable<NumberConflict> {
  for (const { text, figures } of copy.skeletons) {
    const groups = SPAN.exec(text)?.groups;
    const days = groups && figures[Number(groups['days'])];
    if (!groups || days?.of?.replace(/s$/, '') !== 'day' || !exact(days)) continue;
    const at = (name: string) => DAYS.indexOf(groups[name]!.toLowerCase());
    const passed = (at('last') - at('first') + 7) % 7 || 7;
    // Weeks may lie between, and the first day be counted or not.
    const fits = (n: number) => n % 7 === passed % 7;
    // Days of mourning count from the first to the last.
    const strict = /^\sdays?\sof\b/.test(text.slice(text.indexOf('›') + 1));
    if (fits(days.value - 1) || (!strict && fits(days.value))) continue;
    yield {
      span: { start: days.start, end: days.end },
      message: `From ${groups['first']!} to ${groups['last']!} is ${passed + 1} days, or ${passed}, not ${shown(copy, days)}. Which is right?`,
      evidence: cite(copy, [days]),
      repairs: correct(copy, days, passed + 1),
    };
  }
}
