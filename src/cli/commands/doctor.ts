import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import {
  type BrowserSearch,
  embeddedPublished,
  findBrowser,
  ELEMENTS_VERSION,
  TOOL_VERSION,
  vendorIds,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { showLines } from '../terminal.ts';

interface Report {
  tool: string;
  node: string;
  platform: string;
  browser: BrowserSearch;
  /** Of the browser that the program brings along; null: another one is used, or its age is not known. */
  embedded: { published: string; days: number } | null;
  folders: { folder: string; writable: boolean }[];
  catalogue: string;
  vendors: string[];
}

/** Says what was found and everywhere it was looked for; exit code 2 if nothing can print. */
export default async function doctor(
  io: Io,
  options: { browser?: string; format: 'text' | 'json' },
): Promise<number> {
  const browser = await findBrowser({
    ...(options.browser === undefined ? {} : { browser: options.browser }),
    env: io.env,
  });
  const folders = await Promise.all(
    ['.', tmpdir()].map(async (folder) => ({ folder, writable: await isWritable(folder) })),
  );
  const platform = `${process.platform} ${process.arch}`;
  const report = {
    tool: TOOL_VERSION,
    node: process.version,
    platform,
    browser,
    embedded: ageOf(browser, io.today),
    folders,
    catalogue: ELEMENTS_VERSION,
    vendors: vendorIds(),
  };
  io.out(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : showLines(text(report)));
  return browser.found === null ? 2 : 0;
}

function ageOf({ found }: BrowserSearch, today: string): Report['embedded'] {
  const published = found?.place === 'embedded' ? embeddedPublished(found.version) : undefined;
  if (published === undefined) return null;
  return { published, days: Math.round((Date.parse(today) - Date.parse(published)) / 86_400_000) };
}

/** Whoever decides on it has to know how old it is. */
function ageLine({ browser: { found }, embedded }: Report): string[] {
  if (found?.place !== 'embedded') return [];
  if (embedded === null) return ['           its age is not known'];
  const { published, days } = embedded;
  return [
    `           published ${published}, ${days} days ago: it lacks what browsers mended since; an update of vtc-pia brings`,
    '           a newer one, and --browser names another. It prints pages of this program only, without script or network.',
  ];
}

function text(report: Report): string {
  const { tool, node, platform, browser, folders, catalogue, vendors } = report;
  const { found, tried } = browser;
  const lines = [
    `vtc-pia    ${tool}, catalogue ${catalogue}, ${vendors.length} vendors (${vendors.join(', ')})`,
    `Node.js    ${node} on ${platform}`,
    `Browser    ${found === null ? 'none found: PDF cannot be written, HTML can' : `${found.path} (${found.place}; sandbox: ${found.sandbox})`}`,
    ...ageLine(report),
    'Fonts      carried inside the documents: Source Sans 3, Source Serif 4',
    'Looked for a browser, in this order, up to the first that can be used:',
    '  --browser, VTC_PIA_BROWSER, PUPPETEER_EXECUTABLE_PATH, CHROME_PATH, embedded, usual places',
    ...tried.map(({ place, path, outcome }) => `  - ${place}${path === '' ? '' : `: ${path}`} – ${outcome}`),
    'Folders:',
    ...folders.map(({ folder, writable }) => `  - ${folder} – ${writable ? 'writable' : 'not writable'}`),
  ];
  return `${lines.join('\n')}\n`;
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
