/** What RFC 5545 asks of a calendar of whole days, read strictly: a file that breaks any of it is told, line by line. */

/** One content line, unfolded. */
export interface ContentLine {
  name: string;
  parameters: string;
  value: string;
}

const LONGEST = 75;
/** Once in an event at most (3.6.1). */
const ONCE = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'DESCRIPTION', 'TRANSP', 'CLASS', 'URL', 'STATUS'];
const TEXTS = ['SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME'];

/** Faults of a file; none: it keeps to the rules. */
export function calendarFaults(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const lines = physicalLines(bytes, faults);
  const content = unfolded(lines).map((line) => contentLine(line, faults));
  return [...faults, ...structureFaults(content)];
}

/** The content lines of a file that keeps to the rules. */
export function contentLines(bytes: Uint8Array): ContentLine[] {
  return unfolded(physicalLines(bytes, [])).map((line) => contentLine(line, []));
}

/** Text of a value (3.3.11). */
export function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

/** Each ends with CRLF, has 75 octets at most, and is whole text: no character is cut in two. */
function physicalLines(bytes: Uint8Array, faults: string[]): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.endsWith('\r\n')) faults.push('the last line has no end');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) faults.push('a line ends otherwise than with CRLF');
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line, at) => {
      if (line.length > LONGEST) faults.push(`line ${at + 1} has ${line.length} octets`);
      if (line.trim() === '') faults.push(`line ${at + 1} is empty`);
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(line, 'latin1'));
      } catch {
        faults.push(`line ${at + 1} is no whole text`);
        return '';
      }
    });
}

function unfolded(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((all, line) => {
    if (!/^[ \t]/.test(line) || all.length === 0) return [...all, line];
    return [...all.slice(0, -1), `${all.at(-1) ?? ''}${line.slice(1)}`];
  }, []);
}

/** name *(";" param) ":" value (3.1); values hold no control characters. */
function contentLine(line: string, faults: string[]): ContentLine {
  const [, name, parameters = '', value = ''] =
    /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):([\s\S]*)$/.exec(line) ??
    [];
  if (name === undefined) faults.push(`no content line: ${line}`);

  if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(line)) faults.push(`a control character: ${line}`);
  if (TEXTS.includes(name ?? '') && !/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value))
    faults.push(`not escaped: ${line}`);
  return { name: name ?? '', parameters, value };
}

function structureFaults(lines: readonly ContentLine[]): string[] {
  const faults: string[] = [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (
    first?.name !== 'BEGIN' ||
    first.value !== 'VCALENDAR' ||
    last?.name !== 'END' ||
    last.value !== 'VCALENDAR'
  )
    faults.push('not one calendar');
  const events: ContentLine[][] = [];
  const head: ContentLine[] = [];
  let open: ContentLine[] | undefined;
  for (const line of lines.slice(1, -1)) {
    if (line.name === 'BEGIN') {
      if (open !== undefined || line.value !== 'VEVENT')
        faults.push(`BEGIN:${line.value} where it may not stand`);
      open = [];
    } else if (line.name === 'END') {
      if (open === undefined || line.value !== 'VEVENT')
        faults.push(`END:${line.value} where it may not stand`);
      events.push(open ?? []);
      open = undefined;
    } else (open ?? head).push(line);
  }
  if (open !== undefined) faults.push('an event does not end');
  for (const [name, value] of [
    ['VERSION', '2.0'],
    ['PRODID', undefined],
  ] as const) {
    const found = head.filter((line) => line.name === name);
    if (found.length !== 1 || found[0]?.value === '' || (value !== undefined && found[0]?.value !== value))
      faults.push(`${name} once`);
  }
  if (head.some(({ name }) => !/^(?:VERSION|PRODID|CALSCALE|METHOD|X-[A-Z0-9-]+)$/.test(name)))
    faults.push('a property that no calendar has');
  if (events.length === 0) faults.push('no event');
  const ids = events.map((event) => event.find(({ name }) => name === 'UID')?.value ?? '');
  if (new Set(ids).size < ids.length) faults.push('two events have one UID');
  return [...faults, ...events.flatMap(eventFaults)];
}

function eventFaults(event: readonly ContentLine[]): string[] {
  const of = (name: string): ContentLine[] => event.filter((line) => line.name === name);
  const [stamp, start] = [of('DTSTAMP')[0], of('DTSTART')[0]];
  return [
    ...ONCE.filter((name) => of(name).length > 1).map((name) => `${name} more than once`),
    ...['UID', 'DTSTAMP', 'DTSTART'].filter((name) => of(name).length === 0).map((name) => `no ${name}`),
    ...(of('UID')[0]?.value === '' ? ['an empty UID'] : []),
    ...(stamp === undefined ||
    (/^\d{8}T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ$/.test(stamp.value) && isDay(stamp.value.slice(0, 8)))
      ? []
      : ['DTSTAMP is no moment in UTC']),
    ...(start === undefined || (start.parameters === ';VALUE=DATE' && isDay(start.value))
      ? []
      : ['DTSTART is no day']),
    ...(of('TRANSP').every(({ value }) => value === 'TRANSPARENT' || value === 'OPAQUE') ? [] : ['TRANSP']),
  ];
}

/** A day of the calendar, YYYYMMDD. */
function isDay(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{8}$/.test(digits) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
