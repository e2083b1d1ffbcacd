/** First and last byte, both included. */
export type Part = { readonly from: number; readonly to: number }

/**
 * Which part of so many bytes a `Range` header asks for (RFC 9110, 14.2). Players ask for one; of several, or of what cannot be read, all is sent, as the
 * standard allows. `outside`: nothing of it is there.
 */
export function partOf(header: string | undefined, size: number): Part | 'all' | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return 'all'
  if (first === '') return Number(last) === 0 ? 'outside' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return 'all'
  return from >= size ? 'outside' : { from, to }
}
