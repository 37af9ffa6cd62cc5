/** Every bench, one after the other; fails if one of them does. Run: npm run bench */
import { spawnSync } from 'node:child_process';

const ALL = ['start', 'compare', 'elements', 'print', 'memory', 'workbench'];

const failed = ALL.filter((name) => {
  process.stdout.write(`\n${name}\n`);
  return spawnSync(process.execPath, [`bench/${name}.ts`], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
