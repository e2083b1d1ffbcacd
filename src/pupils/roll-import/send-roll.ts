import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { enterWithKey } from '../../people/people.ts'
import { act, type Identity, theHouse, type Upload, type Works } from '../../platform/platform.ts'
import { bringRoll, type BringRefusal } from './bring-roll.ts'
import { broughtAlready } from './go-on-by-itself.ts'
import { importById } from './roll-imports.store.ts'
import { nightsOf } from './roll-nights.store.ts'

/** 'same': nothing came of it, these bytes were brought last. 'columns': somebody says them first. 'looks': then it waits, or goes on within limits. */
export type WhatNext = 'same' | 'columns' | 'waits' | 'within'

export type SentRoll =
  | { readonly import: string; readonly next: WhatNext }
  | BringRefusal
  | { readonly refused: 'no-key' | 'other-key' | 'wait' | 'as-form' }

const SHUT = { over: 'no-key', other: 'other-key', wait: 'wait' } as const

/**
 * Takes the roll of one school from a program that shows a key of it; from there on it is a file that came by itself, like one in the folder.
 * The body is not touched before the key opened.
 */
export async function sendRoll(
  works: Works,
  sent: {
    readonly key: string
    readonly client: string
    readonly school: string | undefined
    readonly fileName: string
    readonly isForm: boolean
    readonly take: () => Promise<Upload>
  },
): Promise<SentRoll> {
  const { key: shown, client, school: asked } = sent
  const entered = await enterWithKey(works, { purpose: 'roll', key: shown, client, school: asked })
  if (entered.said !== 'in') return { refused: SHUT[entered.said] }
  if (sent.isForm) return { refused: 'as-form' }
  const { path, tooLarge } = await sent.take()
  if (tooLarge) return { refused: 'file-too-large' }
  const { school, key } = entered
  const house = theHouse(entered.trust)
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const digest = hash.digest('hex')
  const same = await act(works, house, ({ tx }) => broughtAlready(tx, school, digest))
  if (same !== null) return { import: same, next: 'same' }
  const outcome = await bringRoll(works, house, { school, fileName: sent.fileName, path, source: 'api', key })
  return 'refused' in outcome ? outcome : { import: outcome.brought, next: await nextOf(works, house, outcome.brought) }
}

async function nextOf(works: Works, house: Identity, id: string): Promise<WhatNext> {
  return act(works, house, async ({ tx }) => {
    const found = await importById(tx, id, 'see')
    if (found === null) throw new Error('The file that was just brought is not there.')
    if (found.state === 'to-map') return 'columns'
    return (await nightsOf(tx, found.school)).takes === 'within' ? 'within' : 'waits'
  })
}
