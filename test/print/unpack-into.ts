/** Run as a process of its own: unpacks the embedded browser into the folder given and says where it is, and as which file. */
import { statSync } from 'node:fs';
import { findBrowser } from '../../src/print/index.ts';

const { found, tried } = await findBrowser({ env: {}, cacheFolder: process.argv[2]! });
console.log(found === null ? JSON.stringify(tried) : `${found.path}\n${String(statSync(found.path).ino)}`);
