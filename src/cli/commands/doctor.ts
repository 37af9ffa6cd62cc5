import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import {
  embeddedPublished,
  findBrowser,
  type FoundBrowser,
  ELEMENTS_VERSION,
  type Language,
  tell,
  TOOL_VERSION,
  vendorIds,
  type Words,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { showLines } from '../terminal.ts';

interface Report {
  tool: string;
  node: string;
  platform: string;
  browser: {
    found: (Omit<FoundBrowser, 'place'> & { place: string }) | null;
    tried: { place: string; path: string; outcome: string }[];
  };
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
  const { found, tried } = await findBrowser({
    ...(options.browser === undefined ? {} : { browser: options.browser }),
    env: io.env,
  });
  const told = (words: Words): string => tell(words, io.language);
  const browser = {
    found: found && { ...found, place: told(found.place) },
    tried: tried.map(({ place, path, outcome }) => ({ place: told(place), path, outcome: told(outcome) })),
  };
  const folders = await Promise.all(
    ['.', tmpdir()].map(async (folder) => ({ folder, writable: await isWritable(folder) })),
  );
  const platform = `${process.platform} ${process.arch}`;
  const report = {
    tool: TOOL_VERSION,
    node: process.version,
    platform,
    browser,
    embedded: ageOf(found, io.today),
    folders,
    catalogue: ELEMENTS_VERSION,
    vendors: vendorIds(),
  };
  io.out(
    options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : showLines(text(report, io.language)),
  );
  return found === null ? 2 : 0;
}

function ageOf(found: FoundBrowser | null, today: string): Report['embedded'] {
  const published = found?.place === 'embedded' ? embeddedPublished(found.version) : undefined;
  if (published === undefined) return null;
  return { published, days: Math.round((Date.parse(today) - Date.parse(published)) / 86_400_000) };
}

/** Whoever decides on it has to know how old it is. */
function ageText({ browser: { found }, embedded }: Report, { say }: Language): string {
  if (found?.place !== 'embedded') return '';
  return embedded === null ? say('doctor.age-unknown') : say('doctor.age', embedded);
}

/** What is here, in two columns; further lines of a text stand under its first. */
function table(rows: readonly (readonly [label: string, text: string])[]): string[] {
  const width = Math.max(...rows.map(([label]) => [...label].length)) + GAP;
  return rows.flatMap(([label, text]) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line, at) => `${(at === 0 ? label : '').padEnd(width)}${line}`),
  );
}

const GAP = 4;

function text(report: Report, language: Language): string {
  const { say } = language;
  const { tool, node, platform, browser, folders, catalogue, vendors } = report;
  const { found, tried } = browser;
  const lines = [
    ...table([
      [
        'vtc-pia',
        say('doctor.program', { version: tool, catalogue, n: vendors.length, vendors: vendors.join(', ') }),
      ],
      [say('doctor.node.label'), say('doctor.node', { version: node, platform })],
      [say('doctor.browser.label'), found === null ? say('doctor.no-browser') : say('doctor.browser', found)],
      ['', ageText(report, language)],
      [say('doctor.fonts.label'), say('doctor.fonts')],
    ]),
    say('doctor.looked'),
    `  ${say('doctor.order')}`,
    ...tried.map(({ place, path, outcome }) => {
      const at = path === '' ? place : `${place}: ${path}`;
      return `  - ${say('doctor.tried', { place: at, outcome })}`;
    }),
    say('doctor.folders'),
    ...folders.map(({ folder, writable }) =>
      writable
        ? `  - ${say('doctor.writable', { folder })}`
        : `  - ${say('doctor.not-writable', { folder })}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
