import type { HistoryKind } from '../history/history.ts'
import type { Ask, Route as AnyRoute } from '../platform/platform.ts'
import { NotAllowed } from '../platform/platform.ts'
import type { Role } from './roles.ts'
import { rolesAt, type Visitor } from './visitor.ts'

/**
 * Who may use a route. 'anyone': strangers too (sign-in, privacy notice). 'signed-in': every person of the trust with a role today.
 * A list: who holds one of these roles somewhere; the handler is given the schools where she does, and the use case asks for the very school and for
 * the policy in force.
 */
export type May = 'anyone' | 'signed-in' | readonly Role[]

export type Route = AnyRoute<Visitor | null, May, HistoryKind>

export function allowed(may: May, visitor: Visitor | null): 'yes' | 'sign-in-first' | 'no' {
  if (may === 'anyone') return 'yes'
  if (visitor === null) return 'sign-in-first'
  if (visitor.holdings.length === 0) return 'no'
  if (may === 'signed-in') return 'yes'
  return visitor.holdings.some(holding => may.includes(holding.role)) ? 'yes' : 'no'
}

/**
 * The visitor as a route for these roles sees her: her schools are those where she holds one of them. Who keeps the office of one school and governs
 * another may choose, name or be led to the first alone, so no handler can forget to ask it.
 */
export function inRoles(visitor: Visitor, may: Exclude<May, 'anyone'>): Visitor {
  if (may === 'signed-in') return visitor
  const schools = visitor.schools.filter(({ id }) => {
    const held = rolesAt(visitor, id)
    return may.some(role => held.has(role))
  })
  return { ...visitor, schools }
}

/** A route for people who have signed in: its handler never sees a stranger, and of her schools only those where she may ({@link inRoles}). */
export function route(
  method: 'GET' | 'POST',
  path: string,
  may: Exclude<May, 'anyone'>,
  event: HistoryKind | null,
  handle: (ask: Ask<Visitor>) => ReturnType<Route['handle']>,
): Route {
  return {
    method,
    path,
    may,
    event,
    handle: async ask => {
      const { visitor } = ask
      if (visitor === null) throw new NotAllowed('Sign in first.')
      return handle({ ...ask, visitor: inRoles(visitor, may) })
    },
  }
}

/** A route for everybody, strangers included. */
export function openRoute(
  method: 'GET' | 'POST',
  path: string,
  event: HistoryKind | null,
  handle: Route['handle'],
): Route {
  return { method, path, may: 'anyone', event, handle }
}
