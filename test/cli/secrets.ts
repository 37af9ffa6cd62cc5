/** A response with a word of its own in each place that may not be published, beside the profile that it is about. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Words that the internal version has somewhere and the public one nowhere: text, properties, data, attachments. */
export const SECRETS = {
  words: 'Zebrawords',
  confidentialBecause: 'Yakreason',
  scope: 'Xerusscope',
  citedPages: 'Walruspages',
  citedQuote: 'Vulturequote',
  besideAnswer: 'Urchinbeside',
  raw: 'Tapirraw',
  documentTitle: 'Salmontitle',
  documentPublisher: 'Ravenpublisher',
  documentAddress: 'quailaddress',
  documentBecause: 'Pumareason',
  documentNote: 'Otternote',
  openDocumentNote: 'Newtnote',
  question: 'Mulequestion',
  reply: 'Lynxreply',
  readerNote: 'Kiwinote',
  readerPages: 'Jackalpages',
  decision: 'Herondecision',
  record: 'Geckorecord',
  call: 'Falconcall',
  comment: 'Egretcomment',
  commentBecause: 'Dodoreason',
  commentOnPoint: 'Camelcomment',
  unplaced: 'Bisonunplaced',
  fileName: 'antelopefile',
  noticePlace: 'Zorillaplace',
  noticeText: 'Wombatnotice',
  elsewhere: 'Vicunatitle',
} as const;

/** What both versions have: where these are not found, nothing was read. */
export const OPEN = ['Openwords', 'Open paper', 'SEC1.2'] as const;

const ELEMENT = 'security/end-to-end-encryption/group-calls';
const CHAT = 'security/end-to-end-encryption/chat-covered';
const FIRM = 'security/independent-testing/yearly-outside-test';
const DAY = '2026-09-20';

/** Writes both files into a folder; gives the response's name. */
export async function writeSecrets(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await copyFile('examples/example-meet/example-meet.yaml', path.join(folder, 'example-meet.yaml'));
  const file = path.join(folder, 'example-meet-2026-09-18.yaml');
  // JSON is YAML, too.
  await writeFile(file, JSON.stringify(responseWithSecrets(), null, 1));
  return file;
}

function responseWithSecrets(): object {
  return {
    id: 'example-meet-2026-09-18',
    vendor: 'example-meet',
    editions: ['standard'],
    status: 'draft',
    asked: { on: '2026-07-07', by: '2026-09-15', sender: 'Privacy officer', addressee: 'Head of privacy' },
    outcome: 'answered',
    received: '2026-09-10',
    context: 'school-class',
    intakes: [intake()],
    documents: documents(),
    answers: answers(),
    unplaced: [
      { place: 'Questions!A400', text: SECRETS.unplaced },
      { place: 'H4', element: FIRM, text: SECRETS.besideAnswer },
    ],
    readings: [reading()],
    reconciled: [{ element: ELEMENT, answer: 'yes', reason: SECRETS.decision, role: 'Both', date: DAY }],
    record: [{ date: DAY, role: 'Privacy officer', did: SECRETS.record }],
    clarifications: [
      { element: ELEMENT, asked: DAY, question: SECRETS.question, answered: DAY, answer: SECRETS.reply },
    ],
    calls: [{ date: DAY, medium: 'Video call', attendees: ['Privacy officer'], notes: SECRETS.call }],
    comments: [
      { date: DAY, text: SECRETS.comment, confidential: SECRETS.commentBecause },
      { date: DAY, element: CHAT, text: SECRETS.commentOnPoint, confidential: SECRETS.commentBecause },
    ],
    publication: { status: 'planned', date: '2026-12-01' },
  };
}

function intake(): object {
  const [questionnaire, sha256] = ['0'.repeat(16), '0'.repeat(64)];
  return {
    form: 'xlsx',
    file: `${SECRETS.fileName}.xlsx`,
    sha256,
    received: '2026-09-10',
    questionnaire,
    notices: [{ code: 'other-answer', place: SECRETS.noticePlace, element: CHAT, text: SECRETS.noticeText }],
    elsewhere: {
      title: SECRETS.elsewhere,
      version: '4.1',
      questions: 9,
      answered: 3,
      mapped: 1,
      elements: 1,
      kept: 1,
      persons: 0,
    },
  };
}

function documents(): object[] {
  const confirmed = { read: 'whole', role: 'Privacy officer', date: DAY };
  return [
    {
      id: 'd1',
      title: SECRETS.documentTitle,
      kind: 'audit',
      publisher: SECRETS.documentPublisher,
      url: `https://example.org/${SECRETS.documentAddress}`,
      published: '2026-05-04',
      confidential: SECRETS.documentBecause,
      note: SECRETS.documentNote,
      confirmed: {
        ...confirmed,
        kind: 'audit',
        publisher: SECRETS.documentPublisher,
        published: '2026-05-04',
      },
    },
    {
      id: 'd2',
      title: 'Open paper',
      kind: 'white-paper',
      publisher: 'Example Org',
      note: SECRETS.openDocumentNote,
    },
  ];
}

function answers(): object[] {
  const cited = { document: 'd1', pages: SECRETS.citedPages, quote: SECRETS.citedQuote };
  return [
    {
      element: ELEMENT,
      answer: 'yes',
      words: SECRETS.words,
      scope: SECRETS.scope,
      documents: [cited],
      confidential: SECRETS.confidentialBecause,
    },
    { element: CHAT, answer: 'yes', words: 'Openwords.', documents: [{ document: 'd2' }] },
    { element: FIRM, answer: 'unplaced', raw: SECRETS.raw, confidential: SECRETS.confidentialBecause },
  ];
}

function reading(): object {
  const citation = { document: 'd1', shows: 'shows-it', pages: SECRETS.readerPages };
  return {
    reader: 'Privacy officer',
    date: DAY,
    elements: [{ element: ELEMENT, answer: 'yes', citations: [citation], note: SECRETS.readerNote }],
  };
}
