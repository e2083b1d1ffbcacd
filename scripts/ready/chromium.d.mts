/** What decides where a browser may lie, and whether one may be installed; a test hands in another machine. */
type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly usual: readonly string[]
  readonly installs: () => boolean
}
/** Path of a Chromium, Chrome or Edge of this machine, or undefined. `CHROMIUM` in the environment comes first. */
export function findChromium(machine?: Machine): string | undefined
/** The machine's browser; on Debian, as root, its package is installed when there is none. */
export function provideChromium(machine?: Machine): Promise<string>
/** Whether this machine is a Debian. */
export function isDebian(): boolean
