/**
 * Waits until the one who started this process says that it may begin, and answers the environment with what he adds to it (where the
 * database is). A program loads its packages meanwhile, which takes as long as making a database does. Started by hand, without a line to a
 * parent, it begins at once with the environment it has.
 */
export async function toldToBegin(): Promise<NodeJS.ProcessEnv> {
  const { channel } = process
  if (channel == null) return process.env
  // Nothing else keeps a process alive that only waits.
  channel.ref()
  const added = await new Promise<unknown>(resolve => process.once('message', resolve))
  channel.unref()
  return { ...process.env, ...wordsOf(added) }
}

function wordsOf(added: unknown): NodeJS.ProcessEnv {
  if (typeof added !== 'object' || added === null) return {}
  return Object.fromEntries(Object.entries(added).filter(([, value]) => typeof value === 'string'))
}
