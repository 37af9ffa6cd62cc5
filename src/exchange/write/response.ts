/** A response as the file that readers go on with. */
import type { Language } from '../../locale/language.ts';
import { yamlLines, type YamlValue } from './yaml.ts';
import type { VendorResponse } from '../../types/response.ts';

/** The response as YAML. Every text comes back as it went in. */
export function responseYaml(response: VendorResponse, { say }: Language): string {
  const head = [say('receive.head-1'), say('receive.head-2')].map((line) => `# ${line}`);
  return [...head, ...yamlLines(response as unknown as { [key: string]: YamlValue }), ''].join('\n');
}
