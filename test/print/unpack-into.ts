/** Run as a process of its own: unpacks the embedded browser into the folder given and says where it is. */
import { findBrowser } from '../../src/print/index.ts';

const { found, tried } = await findBrowser({ env: {}, cacheFolder: process.argv[2]! });
console.log(found?.path ?? JSON.stringify(tried));
