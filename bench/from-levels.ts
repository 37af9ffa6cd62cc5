/** How many findings of the profiles in levels gave an answer: counted from the tables of docs/from-levels/. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../docs/from-levels/', import.meta.url);

/** What each row of the first table gave: its cells between the finding and the reasons for what was not given. */
function answersOf(file: string): string[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const [, first = ''] = text.split(/^## .*[Ff]indings?.*$/m);
  const table = first.split(/^## /m)[0] ?? '';
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  const [heads = []] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const end = heads.findIndex((head) => /^not /i.test(head));
  return lines.slice(2).map((line) => line.split('|').slice(2, end).join(' '));
}

let [all, answering] = [0, 0];
for (const file of readdirSync(folder).sort()) {
  const rows = answersOf(file);
  const used = rows.filter((given) => /\b[A-Z]{3}\d+\.\d+/.test(given));
  all += rows.length;
  answering += used.length;
  const share = rows.length === 0 ? '' : `${Math.round((100 * used.length) / rows.length)} %`;
  const name = file.replace('.md', '').padEnd(18);
  process.stdout.write(
    `${name} ${String(used.length).padStart(4)} of ${String(rows.length).padStart(4)}  ${share}\n`,
  );
}
process.stdout.write(`${'all'.padEnd(18)} ${answering} of ${all}\n`);
