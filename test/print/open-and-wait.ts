/** Run as a process of its own: opens a printer, says the browser's process id, and waits to be ended. */
import { openPrinter } from '../../src/print/index.ts';
import { browsersOf } from './processes.ts';

await openPrinter();
if (process.argv[2] === 'own-handler') process.on('SIGTERM', () => process.exit(7));
console.log(browsersOf(process.pid).join());
setInterval(() => {}, 1000);
