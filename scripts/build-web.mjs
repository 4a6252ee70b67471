// `npm run build`: the web app into dist/web.
import { buildWeb, checkNode, install } from './prepare.mjs';

checkNode();
await install({ dev: false });
await buildWeb();
