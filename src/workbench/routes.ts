/** Every address of the workbench. */
import { type Answer, type Asked, html, type Route } from './answer.ts';
import { tell } from '../locale/phrase.ts';
import type { Desk } from './desk.ts';
import { handedHeaders } from './headers.ts';
import { askPage, makeAsked } from './ask/ask.ts';
import { acceptChange, changePage, copyProfile } from './ask/change.ts';
import { lettersPage, makeLetters } from './ask/letters.ts';
import { makeReview } from './ask/out.ts';
import { readPage } from './ask/read.ts';
import { receivePage, takeIn } from './ask/receive.ts';
import { responsePage, settleResponse } from './ask/response.ts';
import { beginSheet, saveSheet } from './ask/sheet.ts';
import { decide, mergeAll, togetherPage } from './ask/together.ts';
import { attachFile } from './case/attach.ts';
import { makeCase } from './case/make.ts';
import { beginCase, newPage } from './case/new.ts';
import { casePage } from './case/page.ts';
import { saveField } from './case/save.ts';
import { previewText } from './case/preview.ts';
import { standingPart } from './case/standing.ts';
import { criterionPart } from './choose/criteria.ts';
import { keepChosenWeights } from './choose/keep.ts';
import { makeComparison, makeTender } from './choose/make.ts';
import { chooseAnswer, choosePage, choosePart } from './choose/page.ts';
import { beginRevision } from './case/versions.ts';
import { saveAnswer } from './own/element.ts';
import { applyOwnTests } from './own/evidence.ts';
import { keepPicture } from './own/picture.ts';
import { beginProfile, ownPage } from './own/products.ts';
import { profilePage } from './own/profile.ts';
import { standingPart as profileStanding } from './own/standing.ts';
import { testPage, testStanding } from './own/test.ts';
import { beginOwnTests, testsPage } from './own/tests.ts';
import { elementPart, principlePart, productAnswer, productPage, settingsPart } from './pages/product.ts';
import { productsPage } from './pages/products.ts';
import { startPage } from './pages/start.ts';
import { saveText, textPage } from './pages/text.ts';
import type { Routes } from './server.ts';
import { SHELL_ROUTES } from './shell.ts';

const page = (act: Route['act']): readonly Route[] => [{ method: 'GET', access: 'key', act }];
/** Takes a file's bytes. */
const file = (act: Route['act']): readonly Route[] => [{ method: 'POST', access: 'key', takes: 'file', act }];
const write = (act: Route['act']): readonly Route[] => [{ method: 'POST', access: 'key', act }];
const long = (routes: readonly Route[]): Route[] => routes.map((route) => ({ ...route, isLong: true }));

export const ROUTES: Routes = new Map([
  ...SHELL_ROUTES,
  ['/start', page(startPage)],
  ['/products', page(productsPage)],
  ['/product', page(productPage)],
  ['/product-answer', page(productAnswer)],
  ['/principle', page(principlePart)],
  ['/element', page(elementPart)],
  ['/settings', page(settingsPart)],
  ['/new', [...page(newPage), ...write(beginCase)]],
  ['/case', page(casePage)],
  ['/standing', page(standingPart)],
  ['/preview', write(previewText)],
  ['/revise', write(beginRevision)],
  ['/save', write(saveField)],
  ['/attach', file(attachFile)],
  ['/make', long(write(makeCase))],
  ['/choose', long(page(choosePage))],
  ['/choose-answer', long(page(chooseAnswer))],
  ['/choose-part', long(page(choosePart))],
  ['/choose-criterion', long(page(criterionPart))],
  ['/choose-keep', write(keepChosenWeights)],
  ['/choose-make', long(write(makeComparison))],
  ['/choose-tender', long(write(makeTender))],
  ['/own', [...page(ownPage), ...write(beginProfile)]],
  ['/profile', page(profilePage)],
  ['/profile-standing', page(profileStanding)],
  ['/answer', write(saveAnswer)],
  ['/tests', [...page(testsPage), ...write(beginOwnTests)]],
  ['/test', page(testPage)],
  ['/test-standing', page(testStanding)],
  ['/test-picture', file(keepPicture)],
  ['/own-evidence', write(applyOwnTests)],
  ['/letters', [...page(lettersPage), ...long(write(makeLetters))]],
  ['/ask', [...page(askPage), ...long(write(makeAsked))]],
  ['/receive', [...page(receivePage), ...file(takeIn)]],
  ['/response', [...page(responsePage), ...write(settleResponse)]],
  ['/review', long(write(makeReview))],
  ['/read', [...page(readPage), ...write(beginSheet)]],
  ['/sheet', write(saveSheet)],
  ['/together', [...page(togetherPage), ...write(mergeAll)]],
  ['/decide', write(decide)],
  ['/change', [...page(changePage), ...write(acceptChange)]],
  ['/profile-copy', write(copyProfile)],
  ['/text', [...page(textPage), ...write(saveText)]],
  ['/working', page(workingPart)],
  ['/once', [{ method: 'GET', access: 'ticket', act: once }]],
]);

/** What is being done for whoever waits. */
function workingPart({ query }: Asked, { steps, language, view }: Desk): Answer {
  return html(view('step', { told: tell(steps.get(query.get('work') ?? '') ?? '', language) }));
}

/** What a link that is good once leads to. */
function once({ query }: Asked, { tickets, language }: Desk): Answer {
  const handed = tickets.redeem(query.get('ticket') ?? '');
  if (handed === undefined)
    return { status: 404, mediaType: 'text/plain; charset=utf-8', body: language.say('workbench.once') };
  return { mediaType: handed.mediaType, body: handed.bytes, headers: handedHeaders(handed) };
}
