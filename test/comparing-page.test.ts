/** docs/comparing.md: what it shows of a command's output is what the command prints. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './cli/here.ts';

let page = '';
beforeAll(async () => {
  page = await readFile(new URL('../docs/comparing.md', import.meta.url), 'utf8');
});

describe('docs/comparing.md', () => {
  it('shows lines that its commands print, in their order', async () => {
    const shown = [...page.matchAll(/^```sh\nnpx vtc-pia ([^\n]+)\n```\n\n```text\n([^]*?)^```/gm)];
    expect(shown.length).toBeGreaterThan(3);
    for (const [, command = '', text = ''] of shown) {
      const { out } = await runHere(command.split(' '));
      let from = 0;
      for (const part of text.trim().split('\n\n')) {
        const at = out.indexOf(part, from);
        expect(at, `${part}\nis not in what '${command}' prints:\n${out}`).toBeGreaterThanOrEqual(0);
        from = at + part.length;
      }
    }
  });

  it('shows the weights of the example', async () => {
    const [, sample = ''] = /^```yaml\n([^]*?)^```/m.exec(page) ?? [];
    const file = await readFile('examples/comparing/our-weights.yaml', 'utf8');
    expect(file).toContain(sample);
  });
});
