/** A response, or own tests, as the file that people go on with. */
import type { Language } from '../../locale/language.ts';
import { yamlLines, type YamlValue } from './yaml.ts';
import type { OwnTests } from '../../types/own-tests.ts';
import type { VendorResponse } from '../../types/response.ts';

/** The response as YAML. Every text comes back as it went in. */
export function responseYaml(response: VendorResponse, { say }: Language): string {
  return fileOf([say('receive.head-1'), say('receive.head-2')], response);
}

/** Own tests as YAML. Every text comes back as it went in. */
export function ownTestsYaml(tests: OwnTests, { say }: Language): string {
  return fileOf([say('own-tests.head-1'), say('own-tests.head-2')], tests);
}

function fileOf(head: readonly string[], value: object): string {
  const remarks = head.map((line) => `# ${line}`);
  return [...remarks, ...yamlLines(value as { [key: string]: YamlValue }), ''].join('\n');
}
