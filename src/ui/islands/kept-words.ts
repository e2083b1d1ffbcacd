const prefix = 'cw-draft:'
const aDay = 24 * 60 * 60 * 1000

/** Field names and values, in the order of the form. */
export type Fields = readonly (readonly [name: string, value: string])[]

/** Words of a draft, the version of the draft they were written upon, and the press of a button that sent them, if one did. */
export type DraftWords = { version: string; fields: Fields; press?: string }

type Kept = DraftWords & { at: number }

function read(key: string): Kept | undefined {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept ?? undefined
  } catch {
    // Storage can be switched off or hold something else: then nothing is kept here.
    return undefined
  }
}

/** Keeps what was written on this device. False where the device does not let us. */
export function keepWords(draft: string, words: DraftWords): boolean {
  try {
    localStorage.setItem(prefix + draft, JSON.stringify({ ...words, at: Date.now() } satisfies Kept))
    return true
  } catch {
    return false
  }
}

export function keptWords(draft: string): DraftWords | undefined {
  return read(prefix + draft)
}

export function forgetWords(draft: string): void {
  try {
    localStorage.removeItem(prefix + draft)
  } catch {
    // Nothing can be kept where nothing can be removed.
  }
}

function ourKeys(): string[] {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** Words may be about children and devices are shared: what nobody came back for within a day goes. */
export function forgetOldWords(): void {
  for (const key of ourKeys()) if ((read(key)?.at ?? 0) < Date.now() - aDay) localStorage.removeItem(key)
}

/** At sign-out, whoever comes next must find nothing. */
export function forgetAllWords(): void {
  for (const key of ourKeys()) localStorage.removeItem(key)
}
