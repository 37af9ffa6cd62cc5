/** What the server on this machine does with what others send to it. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/workbench/routes.ts';
import { openFolder } from '../../src/store/folder.ts';
import { Tickets } from '../../src/workbench/tickets.ts';
import { type Bench, type Head, openBench, ownHead, requestOf } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ patience: { head: 1500, whole: 3000 } });
});
afterAll(() => bench.close());

const KEYED = [...ROUTES].flatMap(([target, routes]) =>
  routes.filter(({ access }) => access === 'key').map(({ method, takes }) => ({ target, method, takes })),
);

/** One thing after the other made wrong in a request that is right. */
function spoilt(head: Head, host: string, key: string): Record<string, Head> {
  const without = (name: string): Head => ({
    ...head,
    headers: head.headers.filter(([each]) => each !== name),
  });
  const with_ = (name: string, ...values: string[]): Head => ({
    ...head,
    headers: [...without(name).headers, ...values.map((value): [string, string] => [name, value])],
  });
  const port = host.split(':')[1] ?? '';
  const write = head.method === 'POST';
  return {
    'no host': without('Host'),
    'host of another site': with_('Host', 'evil.example.org'),
    'host of another site, our port': with_('Host', `evil.example.org:${port}`),
    'host by name': with_('Host', `localhost:${port}`),
    'host without port': with_('Host', '127.0.0.1'),
    'host with another port': with_('Host', '127.0.0.1:1'),
    'host with a dot': with_('Host', `127.0.0.1.:${port}`),
    'host written otherwise': with_('Host', `127.1:${port}`),
    'host as a number': with_('Host', `2130706433:${port}`),
    'host in IPv6': with_('Host', `[::ffff:127.0.0.1]:${port}`),
    'two hosts': with_('Host', host, 'evil.example.org'),
    'our host twice': with_('Host', host, host),
    'host behind a name': with_('Host', `user@${host}`),
    'no sec-fetch-site': without('Sec-Fetch-Site'),
    'from another site': with_('Sec-Fetch-Site', 'cross-site'),
    'from a sister site': with_('Sec-Fetch-Site', 'same-site'),
    'typed into the address': with_('Sec-Fetch-Site', 'none'),
    'two sec-fetch-sites': with_('Sec-Fetch-Site', 'same-origin', 'cross-site'),
    'no key': without('Authorization'),
    'an empty key': with_('Authorization', ''),
    'a wrong key': with_('Authorization', `Bearer ${'A'.repeat(43)}`),
    'half of the key': with_('Authorization', `Bearer ${key.slice(0, 20)}`),
    'more than the key': with_('Authorization', `Bearer ${key}x`),
    'the key alone': with_('Authorization', key),
    'the key as a password': with_('Authorization', `Basic ${Buffer.from(`:${key}`).toString('base64')}`),
    'two keys': with_('Authorization', `Bearer ${key}`, 'Bearer x'),
    'the key in a cookie': {
      ...without('Authorization'),
      headers: [...without('Authorization').headers, ['Cookie', `key=${key}`]],
    },
    'the key in the address': { ...without('Authorization'), target: `${head.target}?token=${key}` },
    'another method': { ...head, method: 'PUT' },
    'options of a cross-site write': { ...head, method: 'OPTIONS' },
    head: { ...head, method: 'HEAD' },
    'a method of our own': { ...head, method: 'DELETE' },
    trace: { ...head, method: 'TRACE' },
    'absolute target': { ...head, target: `http://${host}${head.target}` },
    'absolute target elsewhere': { ...head, target: `http://evil.example.org${head.target}` },
    'two slashes': { ...head, target: `/${head.target}` },
    'a way up': { ...head, target: `/x/..${head.target}` },
    'an encoded path': {
      ...head,
      target: head.target.replace(/\w$/, (last) => `%${last.charCodeAt(0).toString(16)}`),
    },
    'another case': { ...head, target: head.target.toUpperCase() },
    'a slash behind': { ...head, target: `${head.target}/` },
    'a semicolon': { ...head, target: `${head.target};x` },
    'a backslash': { ...head, target: head.target.replace('/', '/\\') },
    'a byte that is no letter': { ...head, target: `${head.target}?\xe9` },
    'a very long address': { ...head, target: `${head.target}?${'x'.repeat(9000)}` },
    'an upgrade': {
      ...head,
      headers: [
        ...head.headers,
        ['Upgrade', 'websocket'],
        ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
        ['Sec-WebSocket-Version', '13'],
      ],
    },
    'headers without end': { ...head, headers: [...head.headers, ['X-Long', 'x'.repeat(20_000)]] },
    ...(write
      ? {
          'no origin': without('Origin'),
          'origin of another site': with_('Origin', 'http://evil.example.org'),
          'origin of nobody': with_('Origin', 'null'),
          'origin by name': with_('Origin', `http://localhost:${port}`),
          'origin without port': with_('Origin', 'http://127.0.0.1'),
          'origin over https': with_('Origin', `https://${host}`),
          'two origins': with_('Origin', `http://${host}`, 'http://evil.example.org'),
          'text that a form can send': with_('Content-Type', 'text/plain'),
          'a form of parts': with_('Content-Type', 'multipart/form-data; boundary=x'),
          json: with_('Content-Type', 'application/json'),
          'no type': without('Content-Type'),
          'two types': with_('Content-Type', 'text/plain', ...typesOf(head)),
          'more than is read': with_('Content-Length', '31457280'),
          'a length that is none': with_('Content-Length', '-1'),
          'two lengths': with_('Content-Length', '0', '5'),
          'a length and chunks': { ...head, headers: [...head.headers, ['Transfer-Encoding', 'chunked']] },
          'what waits for leave': { ...head, headers: [...head.headers, ['Expect', '100-continue']] },
        }
      : {
          'a read that carries something': { ...head, headers: [...head.headers, ['Content-Length', '3']] },
          'a read in chunks': { ...head, headers: [...head.headers, ['Transfer-Encoding', 'chunked']] },
        }),
  };
}

const typesOf = ({ headers }: Head): string[] =>
  headers.flatMap(([name, value]) => (name === 'Content-Type' ? [value] : []));

describe('hostile requests', () => {
  it('none of more than 200 gets an answer', async () => {
    const answered: string[] = [];
    let sent = 0;
    for (const { target, method, takes } of KEYED) {
      const carried = takes === 'file' ? Buffer.from('') : {};
      const head = ownHead(bench, target, method === 'POST' ? carried : undefined);
      const tries = Object.entries(spoilt(head, bench.host, bench.key)).map(async ([how, one]) => {
        const { status, headers } = await bench.raw(requestOf(one));
        if (status < 400 && status !== 0) answered.push(`${method} ${target}: ${how} ${status}`);
        expect(headers['access-control-allow-origin']).toBeUndefined();
        expect(headers['set-cookie']).toBeUndefined();
      });
      await Promise.all(tries);
      sent += tries.length;
    }
    expect(answered).toEqual([]);
    expect(sent).toBeGreaterThan(200);
  });

  it('what is no HTTP is refused, and the next request is answered', async () => {
    const { host } = bench;
    const right = ownHead(bench, '/start');
    for (const bytes of [
      '\0\0\0\0',
      `GET /start HTTP/1.1\nHost: ${host}\n\n`,
      `GET /start HTTP/3.7\r\nHost: ${host}\r\n\r\n`,
      requestOf(right).replace('Host:', 'Host :'),
      requestOf(right).replace('\r\nSec', '\r\n Sec'),
      'CONNECT evil.example.org:443 HTTP/1.1\r\nHost: evil.example.org\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    ])
      expect((await bench.raw(bytes)).status === 0 || (await bench.raw(bytes)).status >= 400).toBe(true);
    expect((await bench.ask('/start')).status).toBe(200);
  });

  it('the page without the key holds nothing of the user and may run only what is ours', async () => {
    await writeFile(path.join(bench.folder, 'secret-name.yaml'), 'id: secret-name\n');
    for (const target of ['/', '/style.css', '/fonts.css', '/workbench.js']) {
      const { status, headers, body } = await bench.raw(
        requestOf({ method: 'GET', target, headers: [['Host', bench.host]] }),
      );
      expect(status).toBe(200);
      expect(body).not.toContain('secret-name');
      expect(body).not.toContain(bench.key);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
    await rm(path.join(bench.folder, 'secret-name.yaml'));
  });
});

describe('slow and many', () => {
  it('a page is answered beside 100 bodies and 100 heads that never end and 500 requests at once', async () => {
    const hanging: Socket[] = [];
    const hang = (bytes: string): void => {
      const socket = connect(bench.port, '127.0.0.1');
      socket.on('error', () => undefined).resume();
      socket.write(bytes);
      hanging.push(socket);
    };
    const post = ownHead(bench, '/start', {});
    const slow: Head = { ...post, headers: [...post.headers.slice(0, -1), ['Content-Length', '1000']] };
    for (let at = 0; at < 100; at += 1) {
      hang(requestOf(slow, 'x=1'));
      hang('GET / HTTP/1.1\r\nHost: ');
    }
    const many = Array.from({ length: 500 }, () =>
      bench.raw(requestOf({ method: 'GET', target: '/', headers: [['Host', bench.host]] })),
    );
    expect((await bench.ask('/start')).status).toBe(200);
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    // Each of those that hang is ended by the server.
    await Promise.all(
      hanging.map(
        (socket) => new Promise((resolve) => (socket.closed ? resolve(0) : socket.on('close', resolve))),
      ),
    );
  });
});

describe('links that are good once', () => {
  const handed = { name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('x'), framed: false };

  it('lead there once, and not after half a minute', () => {
    let now = 0;
    const tickets = new Tickets(() => now);
    const ticketOf = (address: string): string => address.split('=')[1] ?? '';
    const first = ticketOf(tickets.issue(handed));
    expect(tickets.redeem(first)).toEqual(handed);
    expect(tickets.redeem(first)).toBeUndefined();
    const second = ticketOf(tickets.issue(handed));
    now = 30_001;
    expect(tickets.redeem(second)).toBeUndefined();
    expect(tickets.redeem('')).toBeUndefined();
  });

  it('are refused from another page, with or without the ticket', async () => {
    const head = (target: string, site: string): Head => ({
      method: 'GET',
      target,
      headers: [
        ['Host', bench.host],
        ['Sec-Fetch-Site', site],
      ],
    });
    expect((await bench.raw(requestOf(head('/once?ticket=x', 'cross-site')))).status).toBe(403);
    expect((await bench.raw(requestOf(head('/once?ticket=x', 'same-origin')))).status).toBe(404);
  });
});

describe('names of files', () => {
  it('lead to no file outside the folder', async () => {
    const outer = await mkdtemp(path.join(tmpdir(), 'vtc-pia-outer-'));
    const root = path.join(outer, 'work');
    await mkdir(path.join(root, 'below'), { recursive: true });
    await writeFile(path.join(outer, 'secret.yaml'), 'x');
    await writeFile(path.join(root, 'below', 'pia.yaml'), 'x');
    await symlink('../secret.yaml', path.join(root, 'link.yaml'));
    await symlink('..', path.join(root, 'up'));
    await symlink('below/pia.yaml', path.join(root, 'inside.yaml'));
    const folder = await openFolder(root);
    const bad = [
      '../secret.yaml',
      '/etc/passwd',
      'below/../../secret.yaml',
      'link.yaml',
      'up/secret.yaml',
      '',
      '.',
      '..',
      'a//b.yaml',
    ];
    const worse = [
      'below\\..\\..\\secret.yaml',
      'C:/x.yaml',
      'a\0.yaml',
      '.git/config',
      'below/.hidden.yaml',
      'nul.yaml',
      'up/new.yaml',
      'a\n.yaml',
    ];
    for (const name of [...bad, ...worse])
      await expect(folder.place(name), name).rejects.toMatchObject({ code: 'outside-folder' });
    expect(await folder.place('below/pia.yaml')).toBe(path.join(folder.root, 'below', 'pia.yaml'));
    expect(await folder.place('inside.yaml')).toBe(path.join(folder.root, 'inside.yaml'));
    expect(await folder.place('new/one.yaml')).toBe(path.join(folder.root, 'new', 'one.yaml'));
    await rm(outer, { recursive: true });
  });
});

describe('starting', () => {
  it('listens on this machine alone, with another key each time', async () => {
    const other = await openBench();
    expect(other.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(other.key).toMatch(/^[\w-]{43}$/);
    expect(other.key).not.toBe(bench.key);
    const listening = spawnSync('ss', ['-ltnH', `sport = :${other.port}`]);
    if (listening.status === 0) expect(listening.stdout.toString()).toMatch(/127\.0\.0\.1:\d+/);
    await other.close();
  });

  it('opens a file that only its owner can read, and takes it away at the end', async () => {
    const own = await openBench();
    const note = path.join(own.folder, 'opened.txt');
    const opener = path.join(own.folder, 'opener.sh');
    await writeFile(opener, `#!/bin/sh\nprintf '%s' "$1" > '${note}'\n`);
    await chmod(opener, 0o755);
    expect(await own.launch([opener])).toBe(true);
    const file = await readFile(note, 'utf8');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(file).not.toContain(own.key);
    expect(await readFile(file, 'utf8')).toContain(`${own.address}#${own.key}`);
    await own.close();
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says so where there is no browser, no folder, no leave to write, and no port', async () => {
    expect(await bench.launch([path.join(bench.folder, 'no-such-program')])).toBe(false);
    await expect(openBench({ folder: '/no/such/folder' })).rejects.toMatchObject({ code: 'no-folder' });
    await expect(openBench({ port: bench.port })).rejects.toMatchObject({ code: 'port-taken' });
  });
});
