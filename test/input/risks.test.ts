/** Risks, and a library: the uses and profiles beside them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary, riskIds } from '../../src/input/library.ts';
import { findVendor, vendorIds } from '../../src/input/vendor-names.ts';
import { loadRisks } from '../../src/input/risks.ts';
import { at, CATALOGUE, changed, problemsOf, PROFILE, useFolder, written } from './sample.ts';

useFolder();

const RISKS = `events:
  - id: access
    title: Access
    kind: feared-event
risks:
  - id: eavesdropping
    title: Eavesdropping
    scenario: S.
    events: [access]
    severity:
      base: 2
      reason: R.
    drivers:
      - element: security/encryption/group-calls
        weight: 2
        because: B.
      - element: security/encryption/chat-covered
        weight: 1
        because: B.
    advice: A.
    check: C.
    false-alarm: F.
`;

describe('risks', () => {
  it('of the sample have no fault', async () => {
    expect(await problemsOf(loadRisks(await written(RISKS), CATALOGUE))).toEqual([]);
  });

  it.each([
    ['14:18 unknown-element', 'encryption/group-calls', 'encryption/group-cals'],
    ['17:18 duplicate-element', 'encryption/chat-covered', 'encryption/group-calls'],
    ['9:14 unknown-event', 'events: [access]', 'events: [acces]'],
    ['15:17 out-of-range', 'weight: 2', 'weight: 0'],
    ['14:9 version-1', 'element: security/encryption/group-calls', 'criterion: security/encryption'],
  ])('%s', async (place, from, to) => {
    expect(at(await problemsOf(loadRisks(await written(changed(RISKS, [from, to])), CATALOGUE)))).toEqual([
      `file.yaml:${place}`,
    ]);
  });

  it('with one id twice are told', async () => {
    const second = RISKS.slice(RISKS.indexOf('  - id: eaves'));
    expect(at(await problemsOf(loadRisks(await written(`${RISKS}${second}`), CATALOGUE)))).toEqual([
      'file.yaml:23:9 duplicate-id',
    ]);
  });
});

describe('a library', () => {
  const USE = 'id: use\ntitle: U\nsummary: S.\nexposure: [{risk: eavesdropping, shift: 1, reason: R.}]\n';

  async function folder(name: string, files: Record<string, string>): Promise<string> {
    const made = path.join(path.dirname(await written('')), name);
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(made, file)), { recursive: true });
      await writeFile(path.join(made, file), text);
    }
    return made;
  }

  it('has the risks and uses of its folder, and a folder of profiles their ids', async () => {
    const made = await folder('full', { 'risks.yaml': RISKS, 'contexts/use.yaml': USE });
    const vendors = await folder('vendors', { 'example-meet.yaml': PROFILE });
    const library = await loadLibrary(CATALOGUE, made);
    expect([...library.presets.keys()]).toEqual(['use']);
    expect(library.inputs.map((one) => path.basename(one.path))).toEqual(['risks.yaml', 'use.yaml']);
    expect(riskIds(library)).toEqual(['eavesdropping']);
    expect(vendorIds(vendors)).toEqual(['example-meet']);
    expect(findVendor('example-meet@free', vendors)).toEqual({
      file: path.join(vendors, 'example-meet.yaml'),
      edition: 'free',
    });
  });

  it('may be empty', async () => {
    const made = path.join(await folder('empty', { 'a.txt': '' }), 'nothing');
    const library = await loadLibrary(CATALOGUE, made);
    expect([library.presets.size, library.inputs, vendorIds(made)]).toEqual([0, [], []]);
    expect(riskIds(library)).toEqual([]);
  });

  it('tells the problems of all its files at once, and of no use that names risks which cannot be read', async () => {
    const made = await folder('broken', {
      'risks.yaml': changed(RISKS, ['events: [access]', 'events: [acces]']),
      'contexts/a.yaml': changed(USE, ['id: use', 'id: 1']),
      'contexts/b.yaml': 'id: b\ntitle: [\n',
    });
    expect(at(await problemsOf(loadLibrary(CATALOGUE, made))).sort()).toEqual([
      'a.yaml:1:5 wrong-type',
      'b.yaml:2:1 open-bracket',
      'risks.yaml:9:14 unknown-event',
    ]);
  });

  it('tells presets that extend each other in a circle, and what is not there', async () => {
    const extending = (id: string, base: string): string =>
      `id: ${id}\ntitle: U\nsummary: S.\nextends: ${base}\n`;
    const made = await folder('circle', {
      'contexts/a.yaml': extending('a', 'b'),
      'contexts/b.yaml': extending('b', 'a'),
      'contexts/c.yaml': extending('c', 'a'),
      'contexts/d.yaml': extending('d', 'e'),
    });
    expect(at(await problemsOf(loadLibrary(CATALOGUE, made))).sort()).toEqual([
      'a.yaml:4:10 circular-context',
      'b.yaml:4:10 circular-context',
      'd.yaml:4:10 unknown-context',
    ]);
  });

  it('names the nearest vendor', async () => {
    const found = await problemsOf(Promise.resolve().then(() => findVendor('zom')));
    expect(found).toMatchObject([{ code: 'unknown-vendor', message: "'zom' is no vendor that is known." }]);
    expect(found[0]?.hint).toContain("Did you mean 'zoom'?");
  });
});
