/**
 * A rule of our own: what a user reads stands in src/locale, not in code. Three or more words in a row in a text are an
 * error; a value that is put in counts as a word.
 */

/** Texts that are of no language, each kind with its reason. */
const EXCEPTIONS = [
  // A line to type.
  /^vtc-pia /,
  // Markup: its words are names of elements and attributes.
  /<[a-z!?/]/i,
  // A policy for the browser.
  /\bdefault-src /,
  // Rules of a style sheet.
  /^(?:[a-z-]+: [\w-]+;|[@.][\w -]+\{)/,
];

/** Errors that a user meets only as a fault of ours, with the request to report it; what a user can mend is a UserError. */
const FAULTS_OF_OURS = new Set(['Error', 'RangeError', 'SyntaxError', 'TypeError']);

/** Words with blanks, or a mark and a blank, between them. */
const RUN = /\p{L}{2,}(?:[,;:]?\s+\p{L}{2,}){2,}/gu;

/** Stands in for a value: a word, but values alone make no sentence. */
const VALUE = 'Value';

/** Whether a text is one that belongs in src/locale. */
export function isSentence(text) {
  if (EXCEPTIONS.some((one) => one.test(text))) return false;
  const runs = text.replaceAll(/['’"‘“”`]/g, '').match(RUN) ?? [];
  return runs.some((run) => run.split(/\s+/).filter((word) => !word.startsWith(VALUE)).length > 1);
}

/** True inside the call that makes an error of JavaScript's own. */
function isFaultOfOurs(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'NewExpression') return FAULTS_OF_OURS.has(at.callee.name);
    if (at.type === 'CallExpression' || at.type.endsWith('Statement') || at.type.includes('Function'))
      return false;
  }
  return false;
}

const noSentence = {
  meta: {
    type: 'problem',
    docs: { description: 'Words for users stand in src/locale.' },
    schema: [],
    messages: {
      sentence:
        'Words for users stand in src/locale/en/<area>.json: give this one an entry with a description, and say it with phrase() or say().',
    },
  },
  create(context) {
    const check = (node, text) => {
      if (isSentence(text) && !isFaultOfOurs(node)) context.report({ node, messageId: 'sentence' });
    };
    return {
      Literal: (node) => {
        if (typeof node.value === 'string' && node.parent.type !== 'TSLiteralType') check(node, node.value);
      },
      TemplateLiteral: (node) => check(node, node.quasis.map(({ value }) => value.cooked).join(VALUE)),
    };
  },
};

export default { rules: { 'no-sentence': noSentence } };
