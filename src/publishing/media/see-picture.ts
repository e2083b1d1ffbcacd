import * as checks from '../../checks/checks.ts'
import type { PictureLook } from '../../checks/checks.ts'

/**
 * What is in a picture of ours, as far as a program can see it: the one place at which pictures are handed to the checks.
 * @throws when this installation cannot look at pictures, or this one cannot be looked at
 */
export async function seePicture(jpeg: Buffer): Promise<PictureLook> {
  const look: unknown = Reflect.get(checks, 'lookAtPicture')
  if (typeof look !== 'function')
    throw new Error('Looking at pictures is not built in: checks.ts has no lookAtPicture. Pictures are covered by hand.')
  // Its shape is that of picture-look.ts, which both sides are built against.
  return (await look(jpeg)) as PictureLook
}
