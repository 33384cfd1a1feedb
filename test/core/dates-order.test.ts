import { checkRule, type Copy } from '../support/marked.ts';

const date = (marked: string, copy?: Copy) => checkRule('conflict-date', marked, copy);

suite('what comes first', () => {
  test('an appeal after the refusal', () => {
    const refused = 'The scheme was refused in June 2018. An appeal was dismissed in';
    date(`${refused} [[April 2018]], records show.`);
    date(`${refused} April 2019, records show.`);
    date('The scheme was refused in June 2018. An earlier one was built in April 2016.');
  });

  test('closed and reopened, joined and left', () => {
    date('The mill closed in 2015 and reopened in [[2012]] as a museum.');
    date('The mill closed in 2012 and reopened in 2015 as a museum.');
    date('Orr joined the board in 2019 and left in [[2016]].');
    date('Orr joined the board in 2016 and left in 2019.');
    date('Orr joined the board in 2019. The chairman left in 2016.');
  });

  test('nobody plays before they can walk', () => {
    date('Orr, who was born in November 2004 and first played for Vale in [[April 2004]], is out.');
    date('Orr, who was born in November 2004 and first played for Vale in April 2024, is out.');
  });

  test('last seen alive', () => {
    const found = 'A team found his body on 5 November. He was last seen by a shopkeeper on';
    date(`${found} [[6 November]].`);
    date(`${found} 3 November.`);
  });
});

suite('years later', () => {
  test('two dates in full', () => {
    date('It began on 1 March 2022 and ended on [[28 February 2025, four years later]].');
    date('It began on 1 March 2022 and ended on 28 February 2025, three years later.');
  });
});

suite('copy without a date', () => {
  test('a date in full tells the year', () => {
    const hulls =
      'The hulls touched on 27 February 2026. Talks opened on Monday 2 March. It comes into force on';
    date(`${hulls} [[Tuesday 6 May]].`.replace('on [[', '[[on '));
    date(`${hulls} Wednesday 6 May.`);
  });

  suite('what speaks of what came before', () => {
    test('an inquiry into it, and a reply to it', () => {
      const struck =
        'The ship struck the bank on July 9, 2025. Orr was suspended and an inquiry into it opened on';
      date(`${struck} [[June 30, 2025]].`);
      date(`${struck} July 30, 2025.`);
      const sent = 'Regulators sent their provisional findings in October 2025. Orr’s reply arrived in';
      date(`${sent} [[August 2025]].`);
      date(`${sent} December 2025.`);
    });
  });
});

suite('dates that an interval or a death sets apart', () => {
  test('so long after what was on another date', () => {
    date(
      'The weir was broken up in August 2014, five months after the agency granted a licence in [[March 2015]].',
    );
    date(
      'The weir was broken up in August 2014, five months after the agency granted a licence in March 2014.',
    );
    date('They walked out on Monday, Jan. 13, a week after their contract expired on [[Jan. 16]].');
    date('They walked out on Monday, Jan. 13, a week after their contract expired on Jan. 6.');
  });

  test('the dead do nothing more', () => {
    date('Lund, who died in 2009, cut the skylight for her himself in the summer of [[2012]].');
    date('Lund, who died in 2009, cut the skylight for her himself in the summer of 2002.');
    date('Lund, who died in 2009, was honoured by the town in 2012.');
  });
});

suite('weekdays of copy without a date', () => {
  test('an interval leads to a weekday', () => {
    date('The trawler sank on Monday. [[Three days later, on Friday]], it was found.');
    date('The trawler sank on Monday. Three days later, on Thursday, it was found.');
    date('The council met on Tuesday. [[The next day, Thursday]], it published the plan.');
    date('The body was found [[on Sunday]], two days after he vanished on Thursday.');
    date('The body was found on Saturday, two days after he vanished on Thursday.');
  });

  test('one happening has one weekday', () => {
    const fire = 'A fire broke out at the mill on Wednesday. Crews stayed.';
    date(`${fire} [[Tuesday]]’s blaze began in the boiler room.`);
    date(`${fire} Wednesday’s blaze began in the boiler room.`);
  });

  test('so many days from one date to another', () => {
    date('They stay away for 21 days from Monday, March 16, and may return [[Monday, April 13]].');
    date('They stay away for 21 days from Monday, March 16, and may return Monday, April 6.');
  });
});
