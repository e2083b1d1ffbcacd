import { act, theHouse, type Works } from '../../platform/platform.ts'
import { isSealed } from '../stop/seals.store.ts'

/** Somebody stopped it: nobody opens it any more, whoever asks. */
export class PictureSealed extends Error {
  override name = 'PictureSealed'
  constructor() {
    super('This picture is sealed: somebody stopped it. Only a safeguarding lead opens it again.')
  }
}

/**
 * The bytes of one picture, for whoever shows, looks at, covers or sends it: the one place of this room at which they are read.
 * @throws PictureSealed when somebody has stopped it
 */
export async function readPicture(works: Works, trust: string, sha256: string): Promise<Buffer> {
  // Asked by the house at this very moment: a page that was opened before, or a job that had begun, gets nothing any more.
  if (await act(works, theHouse(trust), ({ tx }) => isSealed(tx, sha256))) throw new PictureSealed()
  return works.files.read(trust, sha256)
}

/** For whoever goes on without it: null where it is sealed, and any other trouble as it was. */
export function ifSealed(error: unknown): null {
  if (error instanceof PictureSealed) return null
  throw error
}
