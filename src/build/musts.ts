/**
 * Prints, as Markdown, how the musts of any use stand in the profiles of the eight best known products, beside an
 * earlier state of them: `npm run musts -- <commit>`. `npm run musts -- <commit> list` names each must that was closed
 * since or is open, with the place that would answer it. Both states are judged as shipped, by the catalogue and the
 * rules that are checked out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Job } from '../app/job.ts';
import { openLibrary } from '../app/library.ts';
import { assessProduct, openProducts, shippedUses } from '../app/products.ts';
import { loadRegisters } from '../input/registers.ts';
import { loadTests } from '../input/tests.ts';
import { localDay } from '../local-day.ts';
import type { AssessedElement } from '../types/assessment.ts';
import { type Place, placesOf } from './places.ts';

const EIGHT = 'zoom microsoft-teams google-meet webex jitsi bigbluebutton signal nextcloud-talk'.split(' ');

/** The musts of an edition ('zoom@paid') by element. */
type Standings = ReadonlyMap<string, ReadonlyMap<string, AssessedElement>>;

const [commit, list] = process.argv.slice(2);
if (commit === undefined) throw new Error('Name an earlier state of the profiles: npm run musts -- <commit>');

const job = await newJob();
const musts = await mustsOfAnyUse();
const { value: registers } = await loadRegisters(job.library.catalogue);
const { value: tests } = await loadTests(job.library.catalogue);
const placeOf = placesOf(job.library.catalogue, registers, tests);

const before = await standingsAt(commit);
const after = await standings(EIGHT.map((id) => path.join('vendors', `${id}.yaml`)));
const rows = list === undefined ? figures() : names();
process.stdout.write(rows.map((cells) => `| ${cells.join(' | ')} |\n`).join(''));

async function newJob(): Promise<Job> {
  const nothing = () => Promise.reject(new Error('no files of a user are read or written here'));
  const workspace = { read: nothing, list: nothing, files: nothing, writeNew: nothing, replace: nothing };
  return { workspace, library: await openLibrary(), today: localDay(new Date()) };
}

async function mustsOfAnyUse(): Promise<ReadonlySet<string>> {
  const uses = await shippedUses(job);
  const asked = uses.flatMap(({ context }) => context.requirements ?? []);
  const gates = job.library.catalogue.principles.flatMap((principle) =>
    principle.criteria.flatMap((criterion) =>
      criterion.elements.flatMap(({ id, gate }) => (gate ? [`${principle.id}/${criterion.id}/${id}`] : [])),
    ),
  );
  return new Set([...gates, ...asked.flatMap(({ element, must }) => (must ? [element] : []))]);
}

async function standingsAt(state: string): Promise<Standings> {
  const folder = await mkdtemp(path.join(tmpdir(), 'musts-'));
  try {
    const files = EIGHT.map((id) => ({ id, file: path.join(folder, `${id}.yaml`) }));
    for (const { id, file } of files) {
      await writeFile(
        file,
        execFileSync('git', ['show', `${state}:vendors/${id}.yaml`], { maxBuffer: 2 ** 24 }),
      );
    }
    return await standings(files.map(({ file }) => file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function standings(files: readonly string[]): Promise<Standings> {
  const options = { configuration: 'default', hindsight: false, everyEdition: true } as const;
  const { result: open } = await openProducts(job, files, options);
  const all = open.products.map((product) => ({ product, ...assessProduct(job, open, product) }));
  return new Map(
    all
      .filter(({ result }) => result.noLongerOffered === null)
      .map(({ product, result }) => {
        const elements = result.principles.flatMap(({ criteria }) => criteria.flatMap((one) => one.elements));
        const wanted = elements.filter(({ id }) => musts.has(id));
        return [`${product.profile.id}@${product.edition}`, new Map(wanted.map((one) => [one.id, one]))];
      }),
  );
}

/** One row an edition, and one for all. */
function figures(): string[][] {
  const kinds: readonly Place['kind'][] = ['register', 'document', 'trial', 'question'];
  const rows = [...after].map(([edition, now]) => {
    const then = [...(before.get(edition)?.values() ?? [])];
    const open = [...now.values()].filter(isOpen);
    const unseen = open.filter((one) => !searched(one));
    const closed = then.filter((one) => isOpen(one) && !isOpen(now.get(one.id)));
    const less = then.filter((one) => isOpen(now.get(one.id)) && one.open > (now.get(one.id)?.open ?? 0));
    const changes = [then.filter(isOpen).length, closed.length, less.length];
    const counts = [
      now.size,
      ...changes,
      open.length,
      open.filter(callersOnly).length,
      open.length - unseen.length,
    ];
    const places = kinds.map((kind) => unseen.filter((one) => placeOf(one.id).kind === kind).length);
    return { edition, counts: [...counts, ...places] };
  });
  const sums =
    rows[0]?.counts.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)) ?? [];
  const head = [
    'Edition',
    'Musts',
    'Open before',
    'Closed',
    'Less open',
    'Open now',
    'For callers only',
    'Copies searched',
  ];
  return [
    [...head, 'At a register', 'In a document', 'By trying', 'By asking'],
    ['---', ...sums.map(() => '--:')],
    ...rows.map(({ edition, counts }) => [edition, ...counts.map(String)]),
    ['all', ...sums.map(String)],
  ];
}

/** One row a must of an edition that was closed or is open. */
function names(): string[][] {
  const rows = [...after].flatMap(([edition, now]) =>
    [...now.values()].flatMap((one) => {
      const closed = isOpen(before.get(edition)?.get(one.id)) && !isOpen(one);
      if (!closed && !isOpen(one)) return [];
      const stands = closed ? `closed: ${one.standing}` : one.standing;
      const where = closed ? '' : placeOf(one.id).name;
      return [[edition, one.code, one.id, stands, !closed && searched(one) ? 'yes' : '', where]];
    }),
  );
  const head = ['Edition', 'Code', 'Must', 'Stands', 'Copies searched', 'Place that would answer it'];
  return [head, head.map(() => '---'), ...rows];
}

/** Open for at least one way to take part. */
function isOpen(one: AssessedElement | undefined): boolean {
  return one !== undefined && one.open > 0;
}

/** Open for people who take part by telephone, and for nobody else. */
function callersOnly({ clients }: AssessedElement): boolean {
  return clients.every(({ client, open }) => open > 0 === (client === 'telephone'));
}

function searched({ openBecause }: AssessedElement): boolean {
  return openBecause.includes('stored-copies-searched');
}
