/** Without Markdown's emphasis and the addresses of its links, and with single spaces. */
export function clean(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*{1,3}|(?<=^|\s)_{1,3}(?=\S)|(?<=\S)_{1,3}(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
