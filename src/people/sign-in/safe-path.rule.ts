const HERE = 'http://here.invalid'

/**
 * Where to go after signing in: a path of ours, or `/`. An address is read by the platform's own parser, because browsers drop tabs and
 * line ends and take `\` for `/`, so `/\evil.example` and `/⇥/evil.example` lead elsewhere; `/.//evil.example` does so only once it is resolved.
 */
export function safePath(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/')) return '/'
  const url = URL.parse(wanted, HERE)
  if (url === null || url.origin !== HERE) return '/'
  const path = `${url.pathname}${url.search}`
  return path.startsWith('//') || path.startsWith('/sign-') ? '/' : path
}

/** The sign-in page, which afterwards leads to `wanted`. */
export function signInPath(wanted: string): string {
  const path = safePath(wanted)
  return path === '/' ? '/sign-in' : `/sign-in?wanted=${encodeURIComponent(path)}`
}
