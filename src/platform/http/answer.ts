import type { VNode } from 'preact'

/** What a handler gives back. A page is wrapped by the shell; a redirect is always 303, so that a reload repeats nothing. */
export type Answer =
  | { readonly page: Page; readonly status?: number; readonly cookies?: readonly string[]; readonly goesOn?: string }
  | { readonly goTo: string; readonly cookies?: readonly string[] }
  | { readonly fragment: VNode; readonly status?: number }
  | { readonly json: unknown; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly bytes: Buffer
      readonly type: string
      readonly cache?: string
      readonly download?: string
      /** A player that asks for a part of it gets that part. */
      readonly inParts?: boolean
    }

/**
 * `title` is already in the reader's words. `plain`: without the menu (sign-in, first run). `light`: for an old phone on a slow line, without web
 * fonts. `lang`: where it is not the language of the house.
 */
export type Page = {
  readonly title: string
  readonly body: VNode
  readonly plain?: boolean
  readonly light?: boolean
  readonly lang?: string
}

/** `goesOn`: the web address to which the browser goes on from the page by itself. */
export type PageWays = {
  status?: number
  plain?: boolean
  light?: boolean
  lang?: string
  cookies?: readonly string[]
  goesOn?: string
}

export function page(title: string, body: VNode, options: PageWays = {}): Answer {
  const { lang } = options
  return {
    page: {
      title,
      body,
      ...(options.plain ? { plain: true } : {}),
      ...(options.light ? { light: true } : {}),
      ...(lang === undefined ? {} : { lang }),
    },
    ...(options.status === undefined ? {} : { status: options.status }),
    ...(options.cookies === undefined ? {} : { cookies: options.cookies }),
    ...(options.goesOn === undefined ? {} : { goesOn: options.goesOn }),
  }
}

export function goTo(path: string, cookies?: readonly string[]): Answer {
  return cookies === undefined ? { goTo: path } : { goTo: path, cookies }
}

/** A thing that is not there, or not for this person: the same page, so that nothing is told by the difference. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The person is known but may not do this here. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}
