// Measures one checker in a process of its own and prints what it found as JSON. node one.mjs NAME BUNDLE
import { readFileSync } from 'node:fs';
import { copyOf } from './copy.mjs';
import { TOOLS } from './tools.mjs';

const [name, bundle] = process.argv.slice(2);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000; // ms
};
const time = async (work) => {
  const before = cpu();
  const value = await work();
  return { value, ms: cpu() - before };
};
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

const loaded = await time(() => TOOLS[name](bundle));
const find = loaded.value;
// The first text pays for what loads late; it is counted as load.
const first = await time(() => find('The harbour was shut. “We wait,” said Mara Quilliam.'));
const seed = readFileSync(new URL('../seeds/000_ba2b7b6759eca491.txt', import.meta.url), 'utf8');
const findings = await find(seed);
const at = seed.indexOf('Blinked');
const hit = findings.find((f) => f.start <= at && at < f.end);
const result = {
  name,
  load: loaded.ms + first.ms,
  seedFindings: findings.length,
  flagsBlinked: hit !== undefined,
  mendsBlinked: hit?.suggestions()[0] === 'Blinken',
  cold: {},
  edit: {},
};

for (const words of [1000, 10_000, 100_000]) {
  // Three texts that share no paragraph in order, so that nothing is remembered from one to the next.
  const runs = words > 10_000 ? 1 : 3;
  const times = [];
  for (let run = 0; run < runs; run++) {
    const text = copyOf(words, words + run + 1);
    const count = text.split(/\s+/).length;
    times.push(((await time(() => find(text))).ms * 1000) / count);
  }
  result.cold[words] = median(times);
}
const text = copyOf(1000, 77);
await find(text);
const edits = [];
for (let i = 0; i < 9; i++) {
  const edited = text
    .replace('river meets the sea', `river meets the ${'abcdefghi'[i]}ea`)
    .replace('Nobody asked', `Nobody ${'abcdefghi'[i]}sked`);
  edits.push((await time(() => find(edited))).ms);
}
result.edit = median(edits);
result.memory = process.memoryUsage.rss() / 1e6;
console.log(JSON.stringify(result));
process.exit(0);
