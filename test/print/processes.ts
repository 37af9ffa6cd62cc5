import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A process as `/proc/<pid>/stat` shows it. */
interface Process {
  pid: number;
  state: string;
  parent: number;
  group: number;
}

/** Process ids, which are also group ids, of the browsers that the process has started and that still run. Linux only. */
export function browsersOf(pid: number): number[] {
  return running()
    .filter((one) => one.parent === pid && one.group === one.pid && isBrowser(one.pid))
    .map((one) => one.pid);
}

/** How many processes of the group still run; what has ended and waits to be collected does not count. */
export function sizeOfGroup(group: number): number {
  return running().filter((one) => one.group === group).length;
}

/** Processes of the group that draw pages. */
export function renderersOf(group: number): number[] {
  const inGroup = running().filter((one) => one.group === group);
  return inGroup.map(({ pid }) => pid).filter((pid) => commandLine(pid).includes('--type=renderer'));
}

/** Profile folders in the temp folder that were made by the process. */
export function profilesOf(pid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => new RegExp(`^vtc-pia-[0-9a-f]{8}-${pid}-`).test(name));
}

function running(): Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids
    .flatMap((id) => processOf(Number(id)) ?? [])
    .filter(({ state }) => state !== 'Z' && state !== 'X');
}

function processOf(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything.
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, state: state!, parent: Number(parent), group: Number(group) };
  } catch {
    return undefined;
  }
}

function isBrowser(pid: number): boolean {
  return commandLine(pid).includes('--remote-debugging-pipe');
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
