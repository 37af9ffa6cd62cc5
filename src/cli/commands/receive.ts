import type { Io } from '../io.ts';
export default async function receive(io: Io): Promise<number> {
  io.err('x');
  return 2;
}
