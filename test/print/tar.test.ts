import { expect, test } from 'vitest';
import { tarFiles } from '../../src/print/tar.ts';

test('regular files come out with mode and bytes; folders are skipped', () => {
  const archive = tar(
    entry('lib', '5', ''),
    entry('lib/a.so', '0', 'x'.repeat(600), 'bin'),
    entry('b', '\0', ''),
  );
  const files = [...tarFiles(archive)].map(({ name, mode, bytes }) => [name, mode, bytes.length]);
  expect(files).toEqual([
    ['bin/lib/a.so', 0o755, 600],
    ['b', 0o755, 0],
  ]);
});

test.each(['../a', '/etc/a', 'a/../../b', 'a\\b'])('the path %s is refused', (name) => {
  expect(() => [...tarFiles(tar(entry(name, '0', 'x')))]).toThrow('archive holds the path');
});

test.each(['1', '2', '3', 'x', 'L'])('an entry of type %s is refused', (type) => {
  expect(() => [...tarFiles(tar(entry('a', type, '')))]).toThrow(`type ${type}`);
});

test('an archive that ends early is refused', () => {
  expect(() => [...tarFiles(entry('a', '0', 'x'.repeat(2000)).subarray(0, 1024))]).toThrow('ends early');
});

function tar(...entries: Buffer[]): Buffer {
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

function entry(name: string, type: string, content: string, prefix = ''): Buffer {
  const block = Buffer.alloc(512 + Math.ceil(content.length / 512) * 512);
  block.write(name, 0);
  block.write('0000755\0', 100);
  block.write(content.length.toString(8).padStart(11, '0'), 124);
  block.write(type, 156);
  block.write(prefix, 345);
  block.write(content, 512);
  return block;
}
