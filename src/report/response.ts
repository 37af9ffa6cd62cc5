/** A response as the file that readers go on with. */
import type { VendorResponse } from '../types/response.ts';
import { yamlLines, type YamlValue } from './yaml.ts';

const HEAD = [
  "# What a vendor answered, as read by 'receive'. Readers add to it: documents get the day on which they were",
  "# read ('checked'), and readings, clarifications, calls, comments and errata come as they happen.",
  "# docs/questionnaires.md tells what each part is; 'validate' checks it.",
];

/** The response as YAML. Every text comes back as it went in. */
export function renderResponse(response: VendorResponse): string {
  return [...HEAD, ...yamlLines(response as unknown as { [key: string]: YamlValue }), ''].join('\n');
}
