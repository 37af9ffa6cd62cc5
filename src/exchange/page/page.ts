/** An HTML page that needs nothing else: fonts inside, no request, and no script but that of the form. */
import { hash } from 'node:crypto';
import { OPEN_SEAL } from '../../store/seal.ts';
import { styleSheet } from './style-sheet.ts';
import { urlHelper } from '../../render/html/addresses.ts';
import type { Language } from '../../locale/language.ts';

export interface PageInput {
  /** Template under templates/documents/. */
  document: string;
  /** What the template shows, with title and description for the head. */
  view: { title: string; description: string };
  /** Running lines on paper. */
  running: { left: string; foot: string };
  paper: 'A4' | 'Letter';
  language: Language;
  /** A form to fill in: its script, and blocks of data by id that the script and we read. */
  form: { script: string; data: Record<string, unknown> };
}

/** Renders a page. The seal at its end is open; whoever writes the file fills it in. */
export async function renderPage(input: PageInput): Promise<string> {
  const [{ templates, styles }, { fonts }] = await Promise.all([
    import('../../generated/templates.js'),
    import('../../generated/fonts.js'),
  ]);
  const { document, view, running, paper, language, form } = input;
  const render = await renderer(templates);
  const head = `${render('head', view)}\n`;
  const body = render(`documents/${document}`, view);
  const style = await styleSheet({
    styles: STYLES.map((name) => styles[name] ?? ''),
    fonts,
    text: body,
    paper,
    running,
    language,
  });
  return [
    '<!doctype html>',
    `<html lang="${language.tag}">`,
    `<head>\n${policy(form.script, `\n${style}\n`)}${head}<style>\n${style}\n</style>\n</head>`,
    `<body>\n${body}\n${formBlocks(form)}</body>`,
    '</html>',
    `<!-- ${OPEN_SEAL} -->`,
    '',
  ].join('\n');
}

/** Rules that documents share, for paper and window, then those of the form. */
const STYLES = ['base', 'paper', 'window', 'form'];

/** Nothing may run, load or be sent but this one script with exactly these characters. */
function policy(script: string, style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">\n`;
}

function hashOf(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}

/** Data are inert: no browser runs JSON. A '<' in them is written by its number, so that none can end its block. */
function formBlocks({ script, data }: PageInput['form']): string {
  const blocks = Object.entries(data).map(
    ([id, value]) => `<script type="application/json" id="${id}">${inertJson(value)}</script>\n`,
  );
  return `${blocks.join('')}<script>${script}</script>\n`;
}

function inertJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Only the runtime of Handlebars is loaded: nothing can be compiled from a string. */
async function renderer(
  specifications: Record<string, TemplateSpecification>,
): Promise<(name: string, data: unknown) => string> {
  const { default: runtime } = (await import('handlebars/runtime.js')) as unknown as {
    default: typeof Handlebars;
  };
  const handlebars = runtime.create();
  handlebars.registerHelper('url', urlHelper);
  const ready = new Map(
    Object.entries(specifications).map(([name, one]) => [name, handlebars.template(one)]),
  );
  for (const [name, template] of ready) handlebars.registerPartial(name, template);
  return (name, data) => {
    const template = ready.get(name);
    if (template === undefined) throw new Error(`no template '${name}'`);
    return template(data);
  };
}
