/** What is known of a point without the answer that is read. */
import { assessProducts } from '../../app/products.ts';
import { labelsOf } from '../../document/labels.ts';
import { elementBlocks } from '../../document/terminal/explain-element.ts';
import { premiseBlocks } from '../../document/terminal/premises.ts';
import { fileNear, profileFile } from '../../input/reviewable.ts';
import { type BlockView, fragmentViews } from '../../render/fragment.ts';
import type { VendorResponse } from '../../types/response.ts';
import { type Desk, jobOf } from '../desk.ts';

/** none: why there is nothing to show. */
export interface EvidenceView {
  none: string | null;
  blocks: BlockView[];
}

/** By the profile; `place`: path of the response. */
export async function evidenceView(
  element: string,
  { response, place }: { response: VendorResponse; place: string },
  desk: Desk,
  signal: AbortSignal,
): Promise<EvidenceView> {
  const { language, folder, library } = desk;
  const id = response.context ?? '';
  const use = library.presets.has(id) ? id : fileNear(place, id, folder.root);
  const profile = profileFile(place, response.vendor, folder.root);
  if (profile === undefined) return { none: language.say('workbench-ask.no-profile'), blocks: [] };
  const [edition] = response.editions ?? [];
  const { result } = await assessProducts(
    jobOf(desk, signal),
    [edition === undefined ? profile : `${profile}@${edition}`],
    { configuration: 'default', hindsight: false, context: use },
  );
  const [subject] = result;
  if (subject === undefined) return { none: language.say('workbench-ask.no-profile'), blocks: [] };
  const blocks = [
    ...premiseBlocks(subject, subject.result.asOf, language, { verbose: false }),
    ...(elementBlocks(subject, element, language) ?? []),
  ];
  return { none: null, blocks: fragmentViews(blocks, labelsOf(language), 'known') };
}
