/** How the documents that belong to a case lie beside it, and the hash to enter. */
import type { Language } from '../../locale/language.ts';
import type { AttachmentResult } from '../../types/check.ts';
import { attachmentState } from '../case-wording.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { CheckedCase } from './checked-case.ts';

/** One item each; nothing where the case names none. */
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
  return list(pia.check.attachments.map(item));
}
