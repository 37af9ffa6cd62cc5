import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstThatStarts } from '../../src/print/first-that-starts.ts';
import { openPrinter } from '../../src/print/index.ts';
import { printPage } from '../../src/print/print-page.ts';
import type { Printer } from '../../src/print/index.ts';
import { textOfPages } from './read-pdf.ts';
import { job } from './sample.ts';

const TIMEOUT = 60_000;
const SECRET = 'CANARYSECRET';
let printer: Printer;
let server: Server;
let folder: string;
const hits: string[] = [];

beforeAll(async () => {
  printer = await openPrinter();
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'secret.html'), `<p>${SECRET}</p>`);
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end(`<p>${SECRET}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, TIMEOUT);
afterAll(async () => {
  await printer.close();
  server.close();
  rmSync(folder, { recursive: true });
});

test('the canary counts', async () => {
  await fetch(`${http()}/alive`);
  expect(hits.splice(0)).toEqual(['/alive']);
});

test('a page full of leaks prints its text and asks for nothing', { timeout: TIMEOUT }, async () => {
  const pdf = await printer.print(job(`<p>harmless text</p>${vectors().join('\n')}<p>last words</p>`));
  const text = (await textOfPages(pdf)).join(' ');
  expect(text).toContain('harmless text');
  expect(text).toContain('last words');
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('script ran');
  expect(Buffer.from(pdf).includes(SECRET)).toBe(false);
  // A prefetch may come late.
  await delay(300);
  expect(hits).toEqual([]);
});

// What one of them lets through the other stops, so that a page full of leaks does not tell whether both are there.
test('a page has two locks: a policy of its own, and a browser that gets it nothing else', async () => {
  const running = await firstThatStarts({});
  const page = await running.browser.newPage();
  const policies: (string | undefined)[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('data:')) policies.push(response.headers()['content-security-policy']);
  });
  await printPage(page, job('<p>text'));
  expect(policies).toEqual([expect.stringMatching(/^default-src 'none'; img-src data:; .*; sandbox$/)]);
  await expect(page.goto(http())).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  expect(hits).toEqual([]);
  await running.end();
});

test('a page that wants to go elsewhere stays', { timeout: TIMEOUT }, async () => {
  const targets = [
    `0;url=${http()}/`,
    `0; URL='file://${folder}/secret.html'`,
    '0;url=data:text/html,gone',
    '0',
    '0;url=about:blank',
  ];
  for (const target of targets) {
    for (const place of ['head', 'body'] as const) {
      const refresh = `<meta http-equiv="refresh" content="${target}">`;
      const { html } = job('<p>the report</p>');
      const [text] = await textOfPages(
        await printer.print({ ...job(''), html: html.replace(`</${place}>`, `${refresh}</${place}>`) }),
      );
      expect(text).toContain('the report');
      expect(text).not.toContain(SECRET);
    }
  }
  expect(hits).toEqual([]);
});

test(
  'links keep their text and lose what is not http, https, mailto or inside',
  { timeout: TIMEOUT },
  async () => {
    const bad = [
      'javascript:alert(1)',
      ' JaVaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      `file://${folder}/secret.html`,
      'vbscript:x',
      'relative.html',
      '//127.0.0.1/x',
      'blob:https://report.invalid/x',
      'ftp://example.org/',
    ];
    const good = ['https://example.org/a?b=c', 'http://example.org/', 'mailto:a@example.org', '#inside'];
    const links = [...bad, ...good].map((href, i) => `<p><a href="${href}">link ${i}</a></p>`);
    const svg = `<svg width="90" height="20"><a xlink:href="javascript:alert(1)"><text y="15">drawn link</text></a></svg>`;
    const pdf = await printer.print(job(`${links.join('')}${svg}<p id="inside">target</p>`));
    const [text] = await textOfPages(pdf);
    for (const i of links.keys()) expect(text).toContain(`link ${i}`);
    expect(text).toContain('drawn link');
    expect(await addresses(pdf)).toEqual([
      'http://example.org/',
      'https://example.org/a?b=c',
      'mailto:a@example.org',
    ]);
  },
);

test('elements named like methods of the document change nothing', { timeout: TIMEOUT }, async () => {
  const names = [
    'querySelectorAll',
    'querySelector',
    'createElement',
    'documentElement',
    'body',
    'fonts',
    'title',
  ];
  const traps = names.map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`).join('');
  const body = `${traps}<a href="javascript:x">trap</a><span class="page-number" data-page-of="JavaScript">…</span><h2 id="JavaScript">A</h2>`;
  const [text] = await textOfPages(await printer.print(job(body)));
  expect(text).toMatch(/trap\s*2/);
});

function http(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Every way known to make a browser fetch something, by HTTP and from the disk (research/reliability.md 1.4). */
function vectors(): string[] {
  const file = `file://${folder}/secret.html`;
  const port = http().slice('http://127.0.0.1'.length);
  const hosts = [
    http(),
    file,
    `http://localhost${port}`,
    `http://[::ffff:127.0.0.1]${port}`,
    `http://0x7f.1${port}`,
    `HTTP://127.0.0.1${port}`,
    `//127.0.0.1${port}`,
  ];
  return [...hosts.flatMap((base) => elements(`${base}/x`)), ...scripts(http())];
}

function elements(url: string): string[] {
  const css = [
    'background:url(U)',
    'list-style:url(U)',
    'mask:url(U)',
    'cursor:url(U),auto',
    'border-image:url(U)',
    'background:image-set("U" 1x)',
    'content:url(U)',
    'filter:url(U#f)',
  ];
  return [
    '<img src="U" srcset="U 2x">',
    '<picture><source srcset="U"><img></picture>',
    '<iframe src="U"></iframe>',
    '<iframe srcdoc="<img src=U>"></iframe>',
    '<object data="U"></object>',
    '<embed src="U">',
    '<video src="U" poster="U"></video>',
    '<audio src="U"></audio>',
    '<video><source src="U"><track src="U"></video>',
    '<input type="image" src="U">',
    '<table background="U"><tr><td background="U"></table>',
    '<svg><image href="U"/><use href="U#a"/><filter><feImage href="U"/></filter><foreignObject><img src="U"></foreignObject></svg>',
    '<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22%3E%3Cimage href=%22U%22/%3E%3C/svg%3E">',
    '<link rel="stylesheet" href="U">',
    '<link rel="preload" as="image" href="U">',
    '<link rel="prefetch" href="U">',
    '<link rel="prerender" href="U">',
    '<link rel="modulepreload" href="U">',
    '<link rel="icon" href="U">',
    '<link rel="manifest" href="U">',
    '<link rel="dns-prefetch" href="U">',
    '<link rel="preconnect" href="U">',
    '<style>@import url(U); @import "U"; @font-face { font-family: F; src: url(U) } .f { font-family: F } @page { @top-left { content: url(U) } }</style><p class="f">text</p>',
    ...css.map((rule) => `<p style='${rule}'>styled</p>`),
    '<base href="U">',
    '<frameset><frame src="U"></frameset>',
    '<portal src="U"></portal>',
    '<a href="U" ping="U">a link</a>',
    '<form action="U"><button autofocus>send</button></form>',
    '<script type="speculationrules">{"prefetch":[{"urls":["U"]}]}</script>',
    '<script src="U"></script>',
  ].map((element) => element.replaceAll('U', url));
}

function scripts(base: string): string[] {
  const code = `document.body.append('script ran'); fetch('${base}/js'); new Image().src='${base}/js'; navigator.sendBeacon('${base}/js'); new WebSocket('${base.replace('http', 'ws')}/js'); new EventSource('${base}/js'); window.open('${base}/js'); location='${base}/js'`;
  return [
    `<script>${code}</script>`,
    `<img src="x" onerror="${code}">`,
    `<svg onload="${code}"></svg>`,
    `<details open ontoggle="${code}">d</details>`,
    `<iframe src="javascript:${code}"></iframe>`,
  ];
}

async function addresses(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const annotations = pdf
    .getPages()
    .flatMap((page) => page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []);
  const actions = annotations.map((annotation) =>
    pdf.context.lookup(annotation, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict),
  );
  const links = actions.flatMap(
    (action) => action?.lookupMaybe(PDFName.of('URI'), PDFString)?.decodeText() ?? [],
  );
  return links.sort();
}
