/** The start page and the static files: they hold nothing of the user's, so that they may be asked for without the key. */
import { neededFaces } from '../render/html/style-sheet.ts';
import { widthRules } from '../render/fragment.ts';
import type { Answer, Route } from './answer.ts';
import type { Desk } from './desk.ts';

/** CSS files in the order in which they count. */
const STYLES = ['base', 'window', 'workbench', 'workbench-ask'];
/** The letters of most of Europe; others are those of the machine. */
const LETTERS = 'Aàß‘ĀėΑЖ';

const open = (act: Route['act']): readonly Route[] => [{ method: 'GET', access: 'open', act }];

export const SHELL_ROUTES: ReadonlyMap<string, readonly Route[]> = new Map([
  ['/', open(shell)],
  ['/style.css', open(styles)],
  ['/fonts.css', open(fonts)],
  ['/workbench.js', open(script)],
  ['/favicon.ico', open(() => ({ status: 204, mediaType: 'image/x-icon', body: '' }))],
]);

function shell(_asked: unknown, { view, language: { say, tag } }: Desk): Answer {
  const body = view('shell', {
    language: tag,
    title: say('workbench.title'),
    skip: say('document.skip'),
    nav: {
      label: say('workbench.nav'),
      links: [
        { href: '#/start', text: say('workbench.start') },
        { href: '#/choose', text: say('workbench-choose.title') },
        { href: '#/products', text: say('workbench.products') },
        { href: '#/new', text: say('workbench.new') },
        { href: '#/letters', text: say('workbench-ask.letters') },
      ],
    },
    key: { label: say('workbench.key'), why: say('workbench.key.why'), go: say('workbench.key.go') },
    working: say('workbench.working'),
    stop: say('workbench.stop'),
    lost: say('workbench.lost'),
    unsaved: say('workbench.unsaved'),
    stopped: say('workbench-work.stopped'),
    noScript: say('workbench.no-script'),
  });
  return { mediaType: 'text/html; charset=utf-8', body };
}

async function styles(): Promise<Answer> {
  const { styles: sheets } = await import('../generated/templates.js');
  const body = [...STYLES.map((name) => sheets[name] ?? ''), widthRules()].join('\n');
  return { mediaType: 'text/css; charset=utf-8', body };
}

async function fonts(): Promise<Answer> {
  const { fonts: sets } = await import('../generated/fonts.js');
  return { mediaType: 'text/css; charset=utf-8', body: (await neededFaces(sets, LETTERS)).join('\n') };
}

async function script(): Promise<Answer> {
  const { scripts } = await import('../generated/templates.js');
  return { mediaType: 'text/javascript; charset=utf-8', body: scripts.workbench };
}
