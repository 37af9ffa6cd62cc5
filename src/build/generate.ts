/** Makes what is kept in the repository and follows from other files. CI checks that it is up to date. */
import { writeCriteriaPage } from './criteria-page.ts';
import { writeExamples } from './examples.ts';
import { writeFinalPage } from './final-page.ts';

await writeCriteriaPage();
await writeFinalPage();
await writeExamples();
