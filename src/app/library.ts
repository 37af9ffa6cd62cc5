/** The catalogue with the uses and risks that the package ships: what every job is given. */
import { loadCatalogue } from '../input/catalogue.ts';
import { type Library, loadLibrary } from '../input/library.ts';

/** Loads it once for all jobs of a run; throws InvalidInput with every problem of every file. */
export async function openLibrary(): Promise<Library> {
  const { catalogue, inputs } = await loadCatalogue();
  const library = await loadLibrary(catalogue);
  return { ...library, inputs: [...inputs, ...library.inputs] };
}
