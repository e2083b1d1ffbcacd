import type { Tx } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'

/** Who stands in for whom at a school, by the policy in force and the kind of school. */
export type DeputiesAt = {
  /** Roles that stand in for this one, nearest first. */
  readonly of: (role: Role) => readonly Role[]
  readonly forHead: readonly Role[]
}

/** Whom a school chose as deputy of somebody in a role, because she was named for a title that means it; null: nobody. */
export type ChosenDeputies = (role: Role, person: string) => string | null

/**
 * What a policy says of deputies, asked inside the transaction. Handed in by whoever stands above both rooms: the policy looks people up on this
 * room's register, so this room cannot import it.
 */
export type Deputies = {
  /** @param school null: at the trust, of which no policy says anything */
  readonly at: (tx: Tx, school: string | null, at: Date) => Promise<DeputiesAt>
  readonly chosenAt: (tx: Tx, school: string, at: Date) => Promise<ChosenDeputies>
}
