/** Every address of the workbench. */
import type { Answer, Asked, Route } from './answer.ts';
import type { Desk } from './desk.ts';
import { handedHeaders } from './headers.ts';
import { elementPart, productPage, settingsPart } from './pages/product.ts';
import { productsPage } from './pages/products.ts';
import { startPage } from './pages/start.ts';
import type { Routes } from './server.ts';
import { SHELL_ROUTES } from './shell.ts';

const page = (act: Route['act']): readonly Route[] => [{ method: 'GET', access: 'key', act }];

export const ROUTES: Routes = new Map([
  ...SHELL_ROUTES,
  ['/start', page(startPage)],
  ['/products', page(productsPage)],
  ['/product', page(productPage)],
  ['/element', page(elementPart)],
  ['/settings', page(settingsPart)],
  ['/once', [{ method: 'GET', access: 'ticket', act: once }]],
]);

/** What a link that is good once leads to. */
function once({ query }: Asked, { tickets, language }: Desk): Answer {
  const handed = tickets.redeem(query.get('ticket') ?? '');
  if (handed === undefined)
    return { status: 404, mediaType: 'text/plain; charset=utf-8', body: language.say('workbench.once') };
  return { mediaType: handed.mediaType, body: handed.bytes, headers: handedHeaders(handed) };
}
