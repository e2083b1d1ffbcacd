/** What somebody else said stands between marks: it is hers, and reads as hers. UTF-16 code units at most. */
const said = /[“"«][^”"»\n]{0,400}[”"»]|‘[^’\n]{0,400}’(?!\p{L})/gu

/** Words by which somebody gives an opinion of her own, or one in the name of the school. */
const opinion =
  /(?<![\p{L}\p{N}])(?:I (?:personally |honestly |really |still |do )?(?:think|believe|feel|reckon|disagree)|in my (?:own |personal |humble |honest )?(?:opinion|view)|my (?:own |personal )?(?:opinion|view) (?:is|on)|personally,? I|if you ask me|(?:the|our|this|as a) school (?:strongly |firmly |fully |does not )?(?:thinks?|believes?|supports|backs|opposes?|condemns?|rejects?|disagrees?|welcomes)|we (?:strongly |firmly |utterly )(?:believe|support|back|oppose|condemn|reject|disagree))(?![\p{L}\p{N}])/giu

/**
 * Words with which a text gives an opinion, each once, in their order. That something is an opinion is all that can be told by its words: whose it is,
 * and whether the school may say it, its author knows. What is quoted is left out.
 */
export function opinionsIn(text: string): string[] {
  const own = text.replaceAll(said, quoted => ' '.repeat(quoted.length))
  return [...new Set([...own.matchAll(opinion)].map(([words]) => words))]
}
