/** Assessments of the worked cases and of empty ones, made the way the command makes them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assessPia } from '../../src/assess/case/pia.ts';
import { loadCase } from '../../src/input/case.ts';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import type { Pia } from '../../src/types/pia.ts';

export const TODAY = '2026-11-24';

/** A case as its file says, or as it is changed before it is assessed. */
export async function piaOf(
  file: string,
  today = TODAY,
  change: (one: Pia['case']) => Pia['case'] = (one) => one,
): Promise<Pia> {
  const { catalogue, inputs } = await loadCatalogue();
  const loaded = await loadCase(file, catalogue, today);
  const all = [...loaded.inputs, ...inputs];
  return assessPia({
    ...loaded,
    case: change(loaded.case),
    catalogue,
    today,
    toolVersion: 'test',
    inputs: all,
  });
}

/** A case as its text says. */
export async function piaOfText(text: string): Promise<Pia> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  try {
    await writeFile(path.join(folder, 'pia.yaml'), text);
    return await piaOf(path.join(folder, 'pia.yaml'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const library = (): Promise<Pia> => piaOf('test/report/fixtures/cases/library.yaml');
export const clinic = (): Promise<Pia> => piaOf('test/report/fixtures/cases/clinic.yaml');
/** Nothing but a name. */
export const bare = (): Promise<Pia> => piaOfText('id: bare\nasOf: 2026-11-24\n');
/** A product and a use, and nothing that only a person can say. */
export const open = (): Promise<Pia> =>
  piaOfText(
    'id: open\nasOf: 2026-11-24\norganisation: {regimes: [eu, canada]}\ndeployment: {vendor: zoom}\ncontext: {extends: public-library}\n',
  );
