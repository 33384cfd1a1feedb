// News copy of any length, made up from patterns: the same words for the same seed.
const PEOPLE = [
  'Mara Quilliam',
  'Edwin Prowse',
  'Nasreen Qureshi',
  'Dolores Whitcombe',
  'Ansel Ruiz-Ortega',
  'Tamsin Orchard',
  'Iain Sproat',
  'Lena Fairweather',
];
const PLACES = ['Marlbridge', 'Port Ellery', 'Stokeley', 'Wexcombe', 'Northwick', 'Brannock'];
const OFFICES = [
  'the harbour master',
  'a councillor',
  'the fire chief',
  'the flood engineer',
  'the finance director',
  'the manager',
];
const THINGS = [
  'the flood wall',
  'the container terminal',
  'the ferry',
  'the new school',
  'the night bus',
  'the cup tie',
];
const PATTERNS = [
  (r) => `${r(PEOPLE)}, ${r(OFFICES)}, said on Tuesday that ${r(THINGS)} would open in the spring.`,
  (r) =>
    `“We have waited ${r.number(2, 40)} years for ${r(THINGS)} and we can wait another,” ${r.last(PEOPLE)} said.`,
  (r) =>
    `The cost of ${r(THINGS)} has risen by ${r.number(3, 60)} per cent since it was first put to the people of ${r(PLACES)}.`,
  (r) => `“Nobody asked us,” said ${r(PEOPLE)}. “Somebody will have to answer for it.”`,
  (r) =>
    `According to the council’s report, ${r.number(200, 900)} homes in ${r(PLACES)} stand below the line of the last flood.`,
  (r) => `He told reporters that he had “no plans” to leave ${r(PLACES)}, and that ${r(THINGS)} was safe.`,
  (r) => `Critics say that ${r(THINGS)} was the wrong answer to the wrong question.`,
  (r) =>
    `The meeting on Wednesday ended after two hours, with ${r.number(5, 9)} votes for and ${r.number(1, 4)} against.`,
  (r) =>
    `In ${r(PLACES)}, where the river meets the sea, people have watched the water for as long as anybody can remember.`,
];

/** About `words` words in paragraphs of three sentences, under a headline. */
export function copyOf(words, seed = 1) {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647; // Park and Miller's generator
  const pick = (list) => list[Math.floor(random() * list.length)];
  const r = Object.assign(pick, {
    number: (low, high) => low + Math.floor(random() * (high - low + 1)),
    last: (list) => pick(list).split(' ').at(-1),
  });
  const paragraphs = ['Town waits for its wall'];
  for (let count = 0; count < words;) {
    const paragraph = [pick(PATTERNS), pick(PATTERNS), pick(PATTERNS)].map((pattern) => pattern(r)).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}
