import type { Tx } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { personById } from '../register.store.ts'
import { arrangementOf } from './arrangements.store.ts'

/** The line manager of somebody today; null where none is listed, or the one who was has left. */
export async function lineManagerOf(
  tx: Tx,
  person: string,
  at: Date,
): Promise<{ id: string; name: string; email: string } | null> {
  const { lineManager } = await arrangementOf(tx, person)
  const manager = lineManager === null ? null : await personById(tx, lineManager)
  if (manager === null || (manager.leftOn !== null && manager.leftOn < dayOf(at))) return null
  return { id: manager.id, name: manager.name, email: manager.email }
}
