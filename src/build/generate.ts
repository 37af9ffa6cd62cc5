/** Makes what is kept in the repository and follows from other files. CI checks that it is up to date. */
import { writeCriteriaPage } from './criteria-page.ts';
import { writeExamples } from './examples.ts';
import { writeTypes } from './types.ts';

await writeTypes();
await writeCriteriaPage();
await writeExamples();
