// `npm run test:newest`: the VS Code suite in the newest VS Code that the npm registry has.
import { build, install, run } from '../setup.mjs';

install();
build(true);
run(process.execPath, ['scripts/vscode/test-hosts.mjs', 'newest']);
