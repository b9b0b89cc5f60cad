/**
 * Writes out what vCards 2.1 of Outlook and old phones encode: `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen`.
 * Other lines stay as they are.
 */
export function withoutQuotedPrintable(text: string): string {
  const lines = text.split('\n');
  const written: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const head = line.slice(0, line.indexOf(':') + 1);
    if (!encoded.test(head)) {
      written.push(line);
      continue;
    }
    // An equals sign at a line's end goes on in the next one.
    const value = [line.slice(head.length)];
    while (/=\r?$/.test(lines[at] ?? '') && at + 1 < lines.length) value.push(lines[++at] ?? '');
    const joined = value.map((part, index) => (index < value.length - 1 ? part.slice(0, part.lastIndexOf('=')) : part));
    written.push(head + decoded(joined.join(''), charsetIn(head)));
  }
  return written.join('\n');
}

const encoded = /;(?:ENCODING=)?QUOTED-PRINTABLE/i;

const charsetIn = (head: string) => (/CHARSET=UTF-8/i.test(head) ? 'utf-8' : 'windows-1252');

function decoded(value: string, charset: string): string {
  return value.replaceAll(/(?:=[0-9A-F]{2})+/gi, (run) => {
    const bytes = run
      .slice(1)
      .split('=')
      .map((code) => Number.parseInt(code, 16));
    return new TextDecoder(charset).decode(new Uint8Array(bytes)).replaceAll(/[\r\n]+/g, ' ');
  });
}
