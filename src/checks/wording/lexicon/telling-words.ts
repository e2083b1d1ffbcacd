/** Words by which readers nearby know which child is meant. */
export const tellingWords = {
  telling: `
no names but|no names mentioned|not naming names|naming no names|mentioning no names|won t name names|won t say who|can t say who|can t name|couldn t possibly say who/name|you all know which|everyone knows which|everybody knows who/which|you can guess who|no prizes for guessing who/which`,
} as const
