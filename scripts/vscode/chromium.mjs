// A Chromium to drive: an installed one, else Debian's, else a clear message.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [process.env.CHROMIUM, ...onPath.map((path) => path + suffix), ...ELSEWHERE].find(
    (path) => path && existsSync(path),
  );
}

/** The path of a Chromium. On Debian and Ubuntu, as root, it is installed first. Throws with the remedy where there is none. */
export function findChromium() {
  const found = installed();
  if (found) return found;
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) {
    throw new Error(
      'The editor tests need Chromium, Chrome or Edge. Install one (Debian, Ubuntu: “sudo apt-get install chromium”), or name it: CHROMIUM=/path/to/chromium npm test',
    );
  }
  console.error('Installing Chromium with apt-get …');
  const apt = (...args) =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
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
