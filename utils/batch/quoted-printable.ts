/**
 * Writes out what vCards 2.1 of Outlook and old phones encode: `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen`.
 * Other lines stay as they are.
 */
export function withoutQuotedPrintable(text: string): string {
  return text.replaceAll(
    /^([^:\r\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:\r\n]*:)((?:[^\r\n]*=\r?\n)*[^\r\n]*)/gim,
    (_, head: string, value: string) => head + decoded(value.replaceAll(/=\r?\n/g, ''), charsetIn(head)),
  );
}

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
