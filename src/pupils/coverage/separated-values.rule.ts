/** What a spreadsheet would run when it opens the cell, also after blanks. */
const RUNS = /^\s*[=+\-@\t\r]/

/** One cell: quoted, and a text that a spreadsheet would take for a formula begins with an apostrophe, which it shows and does not run. */
function cellOf(text: string): string {
  const plain = RUNS.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}

/** A table as a CSV file: commas, CRLF, and the mark by which Excel knows UTF-8. */
export function separatedValues(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(cells => cells.map(cellOf).join(',')).join('\r\n')}\r\n`
}
