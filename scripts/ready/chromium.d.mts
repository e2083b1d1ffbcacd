/** Path of a Chromium, Chrome or Edge of this machine, or undefined. `CHROMIUM` in the environment comes first. */
export function findChromium(): string | undefined
/** The machine's browser; on Debian, as root, its package is installed when there is none. */
export function provideChromium(): Promise<string>
