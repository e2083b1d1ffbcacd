import { copyFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lookAtPicture, type PictureLook, PictureLookStopped, PictureNotLookedAt } from './checks/checks.ts'
import type { NotLookedAt } from './cli-beside.ts'
import { openPicture, passingFolder } from './platform/platform.ts'

/** What is in each picture, in their order; one that could not be looked at shows nothing and is named beside. */
export interface Looked {
  readonly pictures: readonly PictureLook[]
  readonly notChecked: readonly NotLookedAt[]
}

/** Looks at the pictures of a draft as they would be sent. The files themselves are left as they are: copies are opened, and removed. */
export async function lookAtFiles(paths: readonly string[]): Promise<Looked> {
  if (paths.length === 0) return { pictures: [], notChecked: [] }
  const folder = await passingFolder()
  try {
    const looks = await Promise.all(paths.map((path, at) => lookAtFile(path, join(folder, String(at)))))
    return {
      pictures: looks.map(look => ('because' in look ? nothing : look)),
      notChecked: looks.flatMap((look, at) =>
        'because' in look ? [{ in: `image:${at + 1}`, because: look.because }] : [],
      ),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const nothing: PictureLook = { width: 0, height: 0, faces: [], words: [], codes: [] }

async function lookAtFile(path: string, copy: string): Promise<PictureLook | { because: string }> {
  try {
    await copyFile(path, copy)
  } catch {
    return { because: `The picture ${path} cannot be read: give the path of a file you can open.` }
  }
  // The copy is deleted by opening it.
  const opened = await openPicture(copy, { into: `${copy}-opened` })
  if ('refused' in opened) return { because: opened.sentence }
  try {
    return { ...(await lookAtPicture(await readFile(opened.path))), tells: opened.found }
  } catch (error) {
    if (error instanceof PictureNotLookedAt || error instanceof PictureLookStopped) return { because: error.message }
    throw error
  }
}
