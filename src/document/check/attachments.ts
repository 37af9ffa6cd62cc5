/** How the documents that belong to a case, and the approved data of the version that it replaces, lie beside it. */
import type { Language } from '../../locale/language.ts';
import type { AttachmentResult } from '../../types/check.ts';
import { attachmentState } from '../case-wording.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { CheckedCase } from './checked-case.ts';

/** One item each, with the hash to enter; nothing where the case names none. */
export function attachmentList({ pia }: CheckedCase, language: Language): Block[] {
  const { say } = language;
  const item = (found: AttachmentResult): Block[] => [
    paragraph(say('check.attachment', { file: found.file, state: attachmentState(found, language) })),
    ...(found.sha256 === null || found.state === 'unchanged'
      ? []
      : [
          paragraph(
            [
              say(`check.attachment.${found.state === 'changed' ? 'now' : 'enter'}`),
              ' ',
              { code: `sha256: '${found.sha256}'` },
            ],
            'note',
          ),
        ]),
  ];
  return [...list(pia.check.attachments.map(item)), ...replacedLine(pia, language)];
}

function replacedLine({ case: one, check: { replaced } }: CheckedCase['pia'], language: Language): Block[] {
  if (replaced === null) return [];
  const { file } = replaced;
  const [version, state] = [one.replaces?.version ?? '', attachmentState(replaced, language)];
  return [paragraph(language.say('check.replaced', { version, file, state }))];
}
