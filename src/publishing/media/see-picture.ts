import { lookAtPicture, type PictureLook } from '../../checks/checks.ts'

/**
 * What is in a picture of ours, as far as a program can see it: the one place at which pictures are handed to the checks.
 * @throws PictureNotLookedAt when this one cannot be looked at, PictureLookStopped when what looks broke down twice; an Error when this installation has nothing to look with
 */
export function seePicture(jpeg: Buffer): Promise<PictureLook> {
  return lookAtPicture(jpeg)
}
