const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * An address for a link, or `undefined` where it is not safe to follow: then the link is rendered without `href`, as plain words.
 *
 * Let through: http, https, mailto, tel, and relative addresses (paths, `?query`, `#place`). Refused: everything else, such as
 * `javascript:` and `data:`. The platform's own parser decides, because browsers ignore tabs, line ends and control characters
 * inside a scheme, and a pattern that forgets one of them lets `java\nscript:` pass.
 */
export function href(address: string | undefined | null): string | undefined {
  if (address === undefined || address === null) return undefined
  // A lone `#` or a path parses against any base; the base's own scheme is one that is let through.
  const url = URL.parse(address, 'https://relative.invalid/')
  return url && schemes.has(url.protocol) ? address : undefined
}

/** {@link href} to spread into a link: `<a {...linkTo(address)}>`. Without a safe address there is no `href` at all. */
export function linkTo(address: string | undefined | null): { href?: string } {
  const safe = href(address)
  return safe === undefined ? {} : { href: safe }
}
