import type { Clause, ClauseId, Pack } from './packs/pack.ts'

/**
 * A policy may call what follows recommendations and then write must (s1-responsible-0); whoever adopts it says which counts. Where it is advice,
 * every clause after the first that says so is read as advice, up to where the policy speaks of its own life again. The words stay as they are,
 * and so do the settings: how strongly something is said changes what people are told and have to confirm, and takes no safeguard away.
 */
export function asWeighed<P extends Pick<Pack, 'clauses'>>(
  pack: P,
  { value, clauses }: { readonly value: 'as_written' | 'advice'; readonly clauses: readonly ClauseId[] },
): P {
  const says = pack.clauses.findIndex(({ id }) => clauses.includes(id))
  if (value !== 'advice' || says < 0) return pack
  const ends = pack.clauses.findIndex(({ theme }, at) => at > says && theme === 'policy-lifecycle')
  const within = (at: number) => at > says && (ends < 0 || at < ends)
  return {
    ...pack,
    clauses: pack.clauses.map((clause, at): Clause => (within(at) ? { ...clause, strength: 'advice' } : clause)),
  }
}
