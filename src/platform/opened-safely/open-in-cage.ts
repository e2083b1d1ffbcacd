import { rm, stat } from 'node:fs/promises'
import type { ChildLimits, ChildProgram } from './cage.ts'
import { cageFor } from './find-cage.ts'
import { takeTurn } from './take-turn.ts'
import { type ChildFailure, waitForChild } from './wait-for-child.ts'

/** What may be refused before and around the child, whatever it opens. `detail` is for the log. */
export type CageRefusal = { readonly refused: 'empty' | 'file-too-large' | ChildFailure; readonly detail?: string }

/**
 * Hands a file of text or tables to a child in a cage, in turn, and to `believe` what it answered: the child is not trusted. The file is
 * removed, whatever comes of it.
 * @param answerBytes more than that is no answer of ours
 * @throws {CageBroken} when the program cannot be started here at all
 */
export async function openInCage<Read>(
  path: string,
  {
    program,
    limits,
    answerBytes,
  }: {
    program: ChildProgram
    limits: ChildLimits & { fileBytes: number }
    answerBytes: number
  },
  believe: (answer: Buffer) => Read,
): Promise<Read | CageRefusal> {
  try {
    const { size } = await stat(path)
    if (size === 0) return { refused: 'empty' }
    if (size > limits.fileBytes) return { refused: 'file-too-large', detail: `${size} bytes` }
    const ended = await takeTurn(async () =>
      waitForChild(await cageFor(limits, program), path, { ...limits, answerBytes }),
    )
    return 'failed' in ended ? { refused: ended.failed, detail: ended.how } : believe(ended.answer)
  } finally {
    await rm(path, { force: true })
  }
}

/** What the child answered; undefined when it is no JSON. */
export function parseAnswer(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString())
  } catch {
    return undefined
  }
}
