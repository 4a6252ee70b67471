// `npm start`: from a fresh checkout to a running Truceline. Plain JavaScript, since nothing may be installed yet.
import { buildWeb, checkNode, install } from './prepare.mjs';

checkNode();
await install({ dev: false });
await buildWeb();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/cli/main.ts');
await main(['start', ...process.argv.slice(2)]);
