/** The folder with package.json in it. */
export const root: string
/** A path within it. */
export function inRoot(...parts: string[]): string
/** Path of Node 24, from the npm package `node`. */
export const houseNode: string
