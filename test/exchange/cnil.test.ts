/** Files of the CNIL's PIA software: what is written they can read, what they write becomes a case, and nothing is lost on the way. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../src/document/prose.ts';
import { FIELDS, QUESTIONS, UNPLACED } from '../../src/document/pia/cnil.ts';
import { PARTS } from '../../src/document/pia/parts.ts';
import { lineOf, markdownOf } from '../../src/exchange/cnil/html.ts';
import type { CnilFile } from '../../src/exchange/cnil/file.ts';
import { parseYaml } from '../../src/input/yaml.ts';
import { FORBIDDEN } from '../../src/input/text-rules.ts';
import { plainHtml } from '../../src/render/plain-html.ts';
import type { Case } from '../../src/types/case.ts';
import { runHere } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';

const LIBRARY = path.resolve('examples/public-library/pia.yaml');

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

async function exported(file: string, name: string): Promise<{ data: CnilFile; err: string }> {
  const to = path.join(folder, name);
  const { code, err } = await runHere(['report', file, '--layout', 'cnil', '-o', to]);
  expect(code).toBe(0);
  return { data: JSON.parse(await readFile(to, 'utf8')) as CnilFile, err };
}

let count = 0;
/** The case that comes of a file, as far as it can be read again without a fault. */
async function imported(
  data: unknown,
): Promise<{ one: Case; text: string; err: string; code: number | null; out: string }> {
  count += 1;
  const [from, to] = [`in-${count}.json`, `case-${count}.yaml`].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  await writeFile(from, typeof data === 'string' ? data : JSON.stringify(data));
  const { code, err } = await runHere(['init', to, '--from', from]);
  const text = code === 0 ? await readFile(to, 'utf8') : '';
  const parsed = parseYaml(text === '' ? 'id: x' : text, to);
  const out = code === 0 ? (await runHere(['validate', to])).out : '';
  return { one: (parsed.ok ? parsed.value : {}) as Case, text, err, code, out };
}

/** Every text of a tree, in its order. */
function stringsOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(stringsOf) : [];
}

const EMPTY: CnilFile = {
  pia: { name: 'Calls', status: 0 },
  answers: [],
  measures: [],
  evaluations: [],
  comments: [],
};
const answer = (reference_to: number, text: string): CnilFile['answers'][number] => ({
  reference_to,
  data: { text, gauge: null, list: null },
});
/** A text without what marks and lines make of it. */
const words = (text: string): string =>
  text.replaceAll(/From the CNIL’s file, [^:]{1,300}:|[\s\\*|_.-]+/g, '');

describe('the file of an assessment', () => {
  it('answers every question, with numbers, the three risks, measures that the risks name, and what their import needs', async () => {
    const { data, err } = await exported(LIBRARY, 'library.json');
    const numbers = data.answers.map(({ reference_to }) => reference_to);
    expect(numbers).toEqual([
      ...Object.keys(QUESTIONS).map(Number),
      ...[2, 3, 4].flatMap((k) => [1, 2, 3, 4, 5, 6].map((n) => 300 + k * 10 + n)),
    ]);
    for (const list of [data.answers, data.measures, data.evaluations, data.comments])
      expect(Array.isArray(list)).toBe(true);
    const titles = new Set(data.measures.map(({ title }) => title));
    const controls = data.answers
      .filter(({ reference_to }) => [324, 334, 344].includes(reference_to))
      .flatMap((one) => one.data.list ?? []);
    expect([...titles].filter((title) => !controls.includes(title))).toEqual([]);
    for (const { reference_to, gauges } of data.evaluations) {
      expect(reference_to).toMatch(/^3\.(?:[234]|1\.\d+)$/);
      for (const value of Object.values(gauges ?? {})) expect([0, 1, 2, 3, 4]).toContain(value);
    }
    expect(data.pia).toMatchObject({ status: 3, dpo_status: 1, concerned_people_searched_opinion: true });
    for (const said of [
      'Folded into question 1.1.3',
      'Folded into the risk of illegitimate access',
      'Not in the file',
    ])
      expect(err).toContain(said);
    expect(err).toContain('People who cannot or will not use the product are left out');
  });

  it('is the same twice, and holds no sentence of the case as a mark', async () => {
    const text = (await readFile(LIBRARY, 'utf8'))
      .replace(/^title: .*$/m, 'title: <script>alert(1)</script>')
      .replace(/^ {2}codes: >-$/m, '  codes: >-\n    <img src=x onerror=alert(2)> & "quoted"');
    const file = path.join(folder, 'hostile.yaml');
    await writeFile(file, text);
    const [{ data }, again] = [await exported(file, 'a.json'), await exported(file, 'b.json')];
    expect(again.data).toEqual(data);
    const html = data.answers.map((one) => one.data.text ?? '').join('');
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x onerror=alert(2)&#62; &#38; &#34;quoted&#34;');
    const names = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
    for (const name of names)
      expect([
        'p',
        'ul',
        'ol',
        'li',
        'strong',
        'em',
        'a',
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
      ]).toContain(name);
  });

  it('has a place for every part of an assessment, or says that it has none', () => {
    const placed = new Set<string>([...Object.values(QUESTIONS).flat(), ...FIELDS, ...UNPLACED]);
    expect(Object.keys(PARTS).filter((id) => !placed.has(id))).toEqual([]);
  });

  it('becomes a case in which every answer stands again', async () => {
    const { data } = await exported(LIBRARY, 'round.json');
    const { one, code, out } = await imported(data);
    expect(code).toBe(0);
    expect(out).toContain('no problem found');
    const old = parseYaml(await readFile(LIBRARY, 'utf8'), 'x.yaml');
    const before = (old.ok ? old.value : {}) as Case;
    const flat = (value: string | undefined): string =>
      (value ?? '')
        .trim()
        .replaceAll(/\s*\n\s*/g, '\n\n')
        .replaceAll(/\s*\n\n\s*/g, '\n\n');
    for (const key of ['minimisation', 'accuracy', 'storage-limitation'] as const)
      expect(flat(one.necessity?.[key])).toBe(flat(before.necessity?.[key]));
    for (const key of ['consent', 'objection', 'processors', 'transfers'] as const)
      expect(flat(one.rights?.[key])).toBe(flat(before.rights?.[key]));
    expect(one.measures?.map(({ measure }) => measure)).toEqual(
      before.measures?.map(({ measure }) => measure),
    );
    const notes = (one.comments ?? []).map((comment) => comment.text);
    const all = words([...stringsOf({ ...one, comments: null }), ...notes].join(' '));
    const sign = (_: string, code: string): string => String.fromCharCode(Number(code));
    const said = data.answers.flatMap(({ data: { text, list } }) => [
      ...(list ?? []),
      ...(text ?? '').split(/<[^>]*>/),
    ]);
    const lost = said.filter((part) => !all.includes(words(part.replaceAll(/&#(\d+);/g, sign))));
    expect(lost).toEqual([]);
  });

  const line = fc.stringMatching(/^[A-Za-zé][A-Za-zé0-9 ,.]{0,30}[a-z0-9]$/);
  const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 4 });
  const level = fc.integer({ min: 1, max: 4 });
  const feared = fc.record({
    sources: lines,
    threats: lines,
    controls: lines,
    severity: level,
    likelihood: level,
    'severity-reason': line,
    'likelihood-reason': line,
    scenario: line,
  });
  it('gives own risks that are the three feared events, and plain answers, back as they were', async () => {
    const drawn = fc.sample(fc.record({ risk: feared, text: line, to: level }), { numRuns: 4, seed: 7 });
    for (const { risk, text, to } of drawn) {
      const residual = Math.min(to, risk.likelihood);
      const own = { id: 'disappearance', title: 'Disappearance of data', ...risk };
      const measure = {
        id: 'm',
        measure: 'Measure of ours',
        text,
        lowers: [{ risk: own.id, severity: risk.severity, likelihood: residual }],
      };
      const one = {
        id: 'x',
        title: text,
        organisation: { name: text },
        necessity: { accuracy: text },
        rights: { consent: text },
        'own-risks': [own],
        measures: [measure],
      };
      const file = path.join(folder, 'drawn.yaml');
      await writeFile(file, JSON.stringify(one));
      const back = (await imported((await exported(file, 'drawn.json')).data)).one;
      expect(back['own-risks']).toEqual([own]);
      expect(back.measures).toEqual([{ ...measure, id: 'measure-of-ours' }]);
      expect([back.title, back.necessity?.accuracy, back.rights?.consent]).toEqual([text, text, text]);
    }
  });
});

describe('a file that comes from outside', () => {
  it('puts what has no place of its own into open comments', async () => {
    const { one, err, out } = await imported({
      ...EMPTY,
      pia: {
        name: 'Calls',
        status: 2,
        author_name: 'Author',
        dpos_names: 'Officer',
        dpo_status: 0,
        dpo_opinion: '<p>No.</p>',
        category: 'Video',
        structure_data: { sections: [] },
      },
      answers: [
        answer(999, '<p>Unknown question</p>'),
        answer(213, '<p>First</p>'),
        answer(213, '<p>Second</p>'),
        { reference_to: '222', data: { text: 'Asked', gauge: 0, list: [] } },
      ],
      measures: [{ id: 7, title: 'Lonely', content: '<p>Lowers nothing</p>' }],
      evaluations: [{ reference_to: '3.1.7', status: 2, evaluation_comment: 'Do better', gauges: null }],
      comments: [{ reference_to: 214, description: 'Hm', for_measure: false }],
    });
    expect(out).toContain('no problem found');
    expect(one.necessity?.minimisation).toBe('First');
    expect(one.rights?.consent).toBe('Asked');
    expect(one.opinions).toEqual([
      {
        of: 'data-protection-officer',
        role: 'data-protection-officer',
        opinion: 'unfavourable',
        text: 'No.',
      },
    ]);
    expect(one.status).toBe('draft');
    const notes = (one.comments ?? []).map(({ section, text }) => `${section}: ${text}`);
    expect(notes).toEqual([
      'control: From the CNIL’s file, category: Video',
      'decision: From the CNIL’s file, status: validated there; decide anew here',
      'control: From the CNIL’s file, 9.9.9: Unknown question',
      'control: From the CNIL’s file, 2.1.3: Second',
      'measures: From the CNIL’s file, Lonely: Lowers nothing',
      'measures: From the CNIL’s file, 3.1 Lonely: Do better',
      'necessity: From the CNIL’s file, 2.1.4: Hm',
    ]);
    expect(err).toContain('Left out: pia.structure_data.');
  });

  it.each([
    ['no JSON', '{', 'This is no JSON'],
    ['a list', '[]', 'no part ‘pia’'],
    ['a template', '{"structure":{"name":"x"}}', 'no part ‘pia’'],
    ['an unknown version', '{"pia":{},"version":2}', 'bears a version'],
    ['answers that are no list', '{"pia":{},"answers":{}}', '‘answers’: a list should stand here'],
    ['a text that is a number', '{"pia":{"name":3}}', '‘pia.name’: a text'],
    [
      'a gauge that is a text',
      '{"pia":{},"answers":[{"reference_to":325,"data":{"gauge":"high"}}]}',
      '‘answers[0].data.gauge’: a whole number',
    ],
    ['an answer that is a text', '{"pia":{},"answers":["x"]}', '‘answers[0]’: an entry'],
    [
      'a list of numbers',
      '{"pia":{},"answers":[{"reference_to":321,"data":{"list":[1]}}]}',
      '‘answers[0].data.list[0]’: a text',
    ],
    ['deep nesting', `{"pia":{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, '‘pia.name’: a text'],
    [
      'too many entries',
      `{"pia":{},"answers":[${Array.from({ length: 2001 }, () => '{}').join(',')}]}`,
      'more than 2,000 entries',
    ],
    ['more than 5 MiB', `{"pia":{"name":"${'x'.repeat(5 * 1024 * 1024)}"}}`, 'too-large'],
    ['an empty file', ' ', 'empty-file'],
  ])('is refused and told: %s', async (_, text, said) => {
    const { code, err } = await imported(text);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });

  it('reads hostile keys and long texts, and never loses one', async () => {
    const long = 'wordy '.repeat(4000);
    const data = JSON.stringify({
      ...EMPTY,
      answers: [answer(213, `<p>${long}</p>`), answer(123, `<ul><li>${'y'.repeat(400)}</li></ul>`)],
    }).replace('{', '{"__proto__":{"x":1},"constructor":{"prototype":1},');
    const { one, out, err } = await imported(data);
    expect(out).toContain('no problem found');
    expect(one.necessity?.minimisation ?? null).toBeNull();
    const told = (one.comments ?? []).map(({ text }) => text).join(' ');
    expect(told.split('wordy')).toHaveLength(4001);
    expect(told).toContain('y'.repeat(400));
    expect(err).toContain('__proto__');
  });
});

describe('rich text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br />Two', 'One\n\nTwo'],
    ['<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '-  a\n-  b\n   1. c'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td><p>x</p><p>y</p></td></tr></table>',
      '| A | B |\n| --- | --- |\n| 1\\|2 | x y |',
    ],
    ['<strong> bold </strong>and<em></em>', '**bold** and'],
    [
      '<a href="https://example.org/x">site</a> <a href="javascript:alert(1)">bad</a>',
      '[site](https://example.org/x) bad',
    ],
    ['2 * 3 [x] &lt;b&gt; &eacute;&nbsp;&#8364; a_b', '2 \\* 3 \\[x\\] <b> é € a_b'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['<script>alert(1)</script><p onclick="x()">t</p><img src="data:x">', 't'],
    ['<p>open <strong>never closed', 'open never closed'],
    ['a < b and <3', 'a < b and <3'],
  ])('%s', (html, text) => {
    expect(markdownOf(html).text).toBe(text);
  });

  it.each([
    [
      '<p>Calls <em>by</em> <strong>video</strong> <a href="https://example.org">here</a></p>',
      'Calls by video here',
    ],
    ['2 * 3 [x] a_b', '2 * 3 [x] a_b'],
    ['- 1. one', '- 1. one'],
  ])('is one line without marks where a line is asked: %s', (html, line) => {
    expect(lineOf(html)).toBe(line);
  });

  it('tells what is no text', () => {
    expect(markdownOf('<img src=x><script>x</script>').left).toEqual(['img', 'script']);
  });

  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<b>',
    '</b>',
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<br>',
    '<!--',
    '-->',
    '<',
    '>',
    '&#0;',
    '&#x202e;',
    '&amp;',
    '<a href="',
    '">',
    '</a>',
    'word',
    ' ',
    '*',
    '_',
    '|',
    '\u0001',
    '\u200f',
    '<h1>',
    '</h1>',
    '<script>',
    '</script>',
  );
  it('is a text that a case may hold, whatever stands in it, and says the same twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text } = markdownOf(pieces.join(''));
        const again = markdownOf(plainHtml(prose(text, 'x', 'x'))).text;
        return (
          !FORBIDDEN.test(text) && again.replaceAll(/[\s*|\\-]/g, '') === text.replaceAll(/[\s*|\\-]/g, '')
        );
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('is read once from left to right, however it is made', () => {
    for (const part of ['<', '<a ', '<!--', '&', '<li>', '<b>', '<table>', '"', '<a href="'])
      expect(markdownOf(part.repeat(100_000)).text.length).toBeLessThan(2_000_000);
  }, 20_000);
});
