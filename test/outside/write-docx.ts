/** Writes the document with every kind of block as .docx: node test/outside/write-docx.ts <file>. */
import { writeFileSync } from 'node:fs';
import { renderAs } from '../../src/render/registry.ts';
import { seal } from '../../src/store/seal.ts';
import { everyKind } from '../render/every-kind.ts';

const [, , file = 'every-kind.docx'] = process.argv;
writeFileSync(file, seal((await renderAs('docx', everyKind)).bytes));
