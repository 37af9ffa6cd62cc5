import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';

describe('the public API', () => {
  it('has these names and no others', () => {
    expect(Object.keys(api).sort()).toMatchSnapshot();
  });

  it('carries the version of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(api.TOOL_VERSION).toBe(version);
  });
});
