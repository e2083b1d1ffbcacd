import { randomUUID } from 'node:crypto'
import type { Act } from '../../platform/platform.ts'
import { SEND_FAMILY_LINK } from './queues.ts'

/**
 * The school asks these guardians: each is sent a link of her own by mail, once this act is kept.
 *
 * @param more `again`: what she said ends and is asked again; `anew`: whatever she was sent of late
 */
export async function queueFamilyLinks(
  { tx, who: { trust, person }, works }: Act,
  school: string,
  asked: readonly { readonly guardian: string }[],
  more: { readonly again?: 'yes'; readonly anew?: 'yes' } = {},
): Promise<void> {
  for (const { guardian } of asked)
    await works.jobs.send(tx, SEND_FAMILY_LINK, {
      ...{ trust, person, school, guardian, asked: 'yes', link: randomUUID() },
      ...more,
    })
}
