import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Speaks the DevTools protocol over the two pipes of `--remote-debugging-pipe`: messages end in a zero byte.
 * A pipe, not a port: no other user of the machine can connect, and the browser ends when we do.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: () => {
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  // A broken pipe is told by `close`; without a listener it would end the process.
  toBrowser.on('error', () => {});
  fromBrowser.on('error', () => {});
  fromBrowser.on('close', () => transport.onclose?.());
  readMessages(fromBrowser, (message) => transport.onmessage?.(message));
  return transport;
}

function readMessages(fromBrowser: Readable, receive: (message: string) => void): void {
  let parts: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
      parts = [];
      start = end + 1;
      // One message a turn, so that what a message resolves runs before the next one arrives.
      setImmediate(receive, message);
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
}
