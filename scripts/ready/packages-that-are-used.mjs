/**
 * A plugin of esbuild for commands that only read: packages stay outside, and an import nobody uses is dropped. The policy's door leads to
 * the database and the server as well; loading those for one text took twice the time of the whole command.
 */
const packagesThatAreUsed = {
  name: 'packages that are used',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true, sideEffects: false },
    ),
}

/** How such a command's part of src/ is bundled. */
export const bundleOfCommand = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  plugins: [packagesThatAreUsed],
  jsx: 'automatic',
  jsxImportSource: 'preact',
}
