// A Chromium to drive: an installed one, else Debian's, else a clear message.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installPackages, onPath } from '../apt.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed() {
  return [process.env.CHROMIUM, onPath(...NAMES), ...ELSEWHERE].find((path) => path && existsSync(path));
}

/** The path of a Chromium. On Debian and Ubuntu, as root, it is installed first. Throws with the remedy where there is none. */
export function findChromium() {
  const found = installed();
  if (found) return found;
  installPackages(
    ['chromium', 'fonts-dejavu-core'],
    'The editor tests need Chromium, Chrome or Edge. Install one (Debian, Ubuntu: “sudo apt-get install chromium”), or name it: CHROMIUM=/path/to/chromium npm test',
  );
  const now = installed();
  if (!now) throw new Error('apt-get installed Chromium, but no chromium command is on the PATH.');
  return now;
}

/** A headless Chromium that stays at home: no background traffic. */
export function launch() {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
