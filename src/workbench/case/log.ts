/** Who saved what and when: a plain file beside the case, to which lines are only ever added. */
import { tell } from '../../locale/phrase.ts';
import { systemReason } from '../../store/system-reason.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';

export interface Save {
  /** The case. */
  file: string;
  /** measures[0].owner; '' where the text was changed as a whole. */
  place: string;
  act: string;
  /** SHA-256 of the file after it. */
  version: string;
}

/** pia.yaml → pia.saves.log. */
export function logOf(file: string): string {
  return file.replace(/\.ya?ml$/i, '.saves.log');
}

/** A line for a change that lies on the disk. Where it cannot be written the change is saved all the same: the answer tells it. */
export async function logged(
  { file, place, act, version }: Save,
  answer: Answer,
  { folder, who, clock, language, view }: Desk,
): Promise<Answer> {
  const name = who.replaceAll(/[\x00-\x1f\x7f\t]/g, ' ');
  try {
    await folder.append(logOf(file), `${[clock().toISOString(), name, act, place, version].join('\t')}\n`);
    return answer;
  } catch (error) {
    const why = systemReason(error);
    if (why === undefined) throw error;
    const note = language.say('workbench-work.not-logged', {
      file: folder.nameOf(logOf(file)),
      why: tell(why, language),
    });
    return { ...answer, body: `${String(answer.body)}${view('note', { note })}` };
  }
}
