// A Neovim to drive: an installed one, else Debian's, else a clear message.
import { installPackages, onPath } from './apt.mjs';

/** The path of Neovim. On Debian and Ubuntu, as root, it is installed first. Throws with the remedy where there is none. */
export function findNeovim() {
  const found = process.env.NVIM_PROGRAM ?? onPath('nvim');
  if (found) return found;
  installPackages(
    ['neovim'],
    'The tests of other editors need Neovim 0.7 or newer. Install it (Debian, Ubuntu: “sudo apt-get install neovim”), or name it: NVIM_PROGRAM=/path/to/nvim npm test',
  );
  const now = onPath('nvim');
  if (!now) throw new Error('apt-get installed Neovim, but no nvim command is on the PATH.');
  return now;
}
