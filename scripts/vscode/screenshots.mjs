// `npm run screenshots [-- light dark contrast contrast-dark]`: pictures of the real editor for the README, into images/screenshots/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import UPNG from 'upng-js';
import { build, install } from '../setup.mjs';
import { launch } from './chromium.mjs';
import { startServerEditor } from './server-editor.mjs';

const SEED = '000_ba2b7b6759eca491.txt';
const FOLDER = 'images/screenshots';
const SIZE = { width: 1120, height: 700 };
const LOOK = {
  'editor.hover.delay': 100,
  'window.autoDetectHighContrast': true,
  'editor.fontSize': 13,
  'editor.wordWrap': 'on',
  'files.exclude': { '.vscode': true },
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
};
/** Light is what the editor starts with. Of a contrast theme it is told by the browser; for dark it has a command. */
const THEMES = {
  light: {},
  dark: {},
  contrast: { forcedColors: 'active' },
  'contrast-dark': { forcedColors: 'active', colorScheme: 'dark' },
};

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
install();
build();
mkdirSync(FOLDER, { recursive: true });
const asked = process.argv.slice(2);
const browser = await launch();
try {
  for (const [name, theme] of Object.entries(THEMES))
    if (asked.length === 0 || asked.includes(name)) await inTheme(name, theme);
} finally {
  await browser.close();
}

async function inTheme(name, theme) {
  const server = await startServerEditor({
    folder: 'seeds',
    settings: LOOK,
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, ...theme });
    await page.goto(server.url({ openFile: SEED }));
    await page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    if (name === 'dark') await command(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.waitForTimeout(2500); // colours, notifications, status bar
    await page.keyboard.press('Escape');
    await command(page, 'View: Close Primary Side Bar');
    await take(page, `${name}-findings`);
    await hover(page, 'an attempt');
    await take(page, `${name}-hover`);
    await fixMenu(page, 'Blinked');
    await take(page, `${name}-fix`);
    await page.keyboard.press('Escape');
    await statusBar(page);
    await take(page, `${name}-status`);
    await command(page, 'Explorer: Focus on Outline View');
    await page.waitForTimeout(1500);
    await take(page, `${name}-outline`);
    await command(page, 'Newsroom Fact-Check: Open a Sample Article');
    await page.locator('.squiggly-error').first().waitFor({ timeout: 20_000 });
    await command(page, 'Newsroom Fact-Check: Show Findings');
    await widen(page);
    // A list draws only the rows in sight.
    const slip = page.locator('.pane-body .monaco-list-row', { hasText: 'looks like a slip' }).first();
    await slip.click();
    await page.waitForTimeout(800);
    await take(page, `${name}-view`);
    await command(page, 'Welcome: Open Walkthrough');
    await page.keyboard.type('First steps');
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(2500);
    await command(page, 'View: Close Primary Side Bar');
    await page.waitForTimeout(2000);
    await take(page, `${name}-walkthrough`);
    await page.close();
  } finally {
    await server.stop();
  }
}

/** A picture in 128 colours: a third of the bytes, and nobody sees it on an editor's window. */
async function take(page, name) {
  const picture = UPNG.decode(await page.screenshot());
  const small = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 128);
  writeFileSync(`${FOLDER}/${name}.png`, Buffer.from(small));
  console.log(`${FOLDER}/${name}.png: ${Math.round(small.byteLength / 1000)} kB`);
}

async function statusBar(page) {
  await page.locator('[id="newsroom-factcheck.newsroom-factcheck.newsroomFactcheck.status"]').hover();
  await page.waitForTimeout(2000);
}

/** Draws the side bar wide enough for what is said of the words. */
async function widen(page) {
  const { x, width, y } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width - 1, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + width + 130, y + 300, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(800);
}

/** The middle of the first occurrence of the words on the screen. */
async function placeOf(page, words) {
  const place = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      // The editor writes its spaces as no-break spaces.
      const text = nodes
        .map((n) => n.data)
        .join('')
        .replaceAll('\u00a0', ' ');
      let at = text.indexOf(wanted);
      if (at < 0) continue;
      at += Math.floor(wanted.length / 2);
      for (const node of nodes) {
        if (at >= node.data.length) {
          at -= node.data.length;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return undefined;
  }, words);
  if (!place) throw new Error(`“${words}” is not on the screen`);
  return place;
}

async function hover(page, words) {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
  await page.mouse.move(x + 3, y + 1, { steps: 4 });
  await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ timeout: 20_000 });
  await page.waitForTimeout(800);
}

async function fixMenu(page, word) {
  await page.mouse.move(20, 400);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(800); // with a hover open the first Ctrl+. opens nothing
  const { x, y } = await placeOf(page, word);
  await page.mouse.click(x, y);
  for (let i = 0; i < 5 && !(await page.locator('.action-widget').count()); i++) {
    await page.keyboard.press('Control+Period');
    await page.waitForTimeout(2000);
  }
  await page.locator('.action-widget').waitFor({ timeout: 10_000 });
}

async function command(page, title) {
  await page.keyboard.press('F1');
  await page.waitForTimeout(400);
  await page.keyboard.type(title);
  await page.waitForTimeout(900);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
}
