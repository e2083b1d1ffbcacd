/**
 * A plugin of esbuild for commands that only read: packages stay outside, and an import nobody uses is dropped. The policy's door leads to
 * the database and the server as well; loading those for one text took twice the time of the whole command.
 */
export const packagesThatAreUsed = {
  name: 'packages that are used',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true, sideEffects: false },
    ),
}
