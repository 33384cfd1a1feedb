import assert from 'node:assert/strict';
import calendar from '#language/en/calendar.json' with { type: 'json' };
import events from '#language/en/events.json' with { type: 'json' };
import hedges from '#language/en/hedges.json' with { type: 'json' };
import numerals from '#language/en/number-words.json' with { type: 'json' };
import units from '#language/en/units.json' with { type: 'json' };

const { monthsThatAreNames, notDays, monthPrepositions, monthPrepositionsUnlessName, yearPrepositions } =
  calendar;
const { habit, futureVerbs, modals, unchangedPasts, reportingPresents } = calendar;

suite('word lists of dates and figures', () => {
  test('lists are sorted, in lower case, without doubles', () => {
    const lists = [
      monthsThatAreNames, notDays, monthPrepositions, monthPrepositionsUnlessName, yearPrepositions, habit, futureVerbs, modals,
      unchangedPasts, reportingPresents, events.events, hedges.before, hedges.after, numerals.rises, numerals.falls, units.plain,
      units.currencies.before, units.currencies.after,
    ]; // prettier-ignore
    for (const list of lists) {
      assert.deepEqual(list, [...new Set(list.map((word) => word.toLowerCase()))].sort());
    }
  });

  test('seven weekdays from Sunday, twelve months from January', () => {
    assert.deepEqual(
      calendar.weekdays.map(([name]) => name?.slice(0, 3)),
      ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
    );
    assert.equal(calendar.months.length, 12);
    assert.equal(calendar.months[0]?.[0], 'january');
  });

  test('units of one kind have factors', () => {
    for (const kind of Object.values(units.units))
      assert.ok(Object.values(kind).every((factor) => factor > 0));
  });
});
