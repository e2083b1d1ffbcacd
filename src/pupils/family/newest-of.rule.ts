/** The newest to each thing. */
export function newestOf<One extends { readonly kind: string; readonly channel: string }>(
  answers: readonly One[],
): One[] {
  const seen = new Set<string>()
  return answers.filter(({ kind, channel }) => {
    const thing = `${kind} ${channel}`
    if (seen.has(thing)) return false
    seen.add(thing)
    return true
  })
}
