/** What somebody else said stands between marks: it is hers, and reads as hers. UTF-16 code units at most. */
const said = /[“"«][^”"»\n]{0,400}[”"»]|‘[^’\n]{0,400}’(?!\p{L})/gu

/** Words by which somebody gives an opinion of her own, or one in the name of the school. */
const opinion =
  /(?<![\p{L}\p{N}])(?:I (?:personally |honestly |really |still |do )?(?:think|believe|feel|reckon|disagree)|in my (?:own |personal |humble |honest )?(?:opinion|view)|my (?:own |personal )?(?:opinion|view) (?:is|on)|personally,? I|if you ask me|(?:the|our|this|as a) school (?:strongly |firmly |fully |does not )?(?:thinks?|believes?|supports|backs|opposes?|condemns?|rejects?|disagrees?|welcomes)|we (?:strongly |firmly |utterly )(?:believe|support|back|oppose|condemn|reject|disagree))(?![\p{L}\p{N}])/iu

/** Where a sentence ends, or a line; not behind what is cut short before a name. */
const ends = /(?:[!?…]|(?<!(?<!\p{L})(?:Mrs?|Ms|Dr|St|Prof|Rev|Cllr|No|vs|e\.g|i\.e))\.)(?=\s)|\n/gu

/**
 * The sentences in which a text gives an opinion, whole, each once, in their order: by "I think" alone nobody could tell one from another. That something
 * is an opinion is all that can be told by its words: whose it is, and whether the school may say it, its author knows. What is quoted is left out of the
 * looking, and not of the sentence.
 */
export function opinionsIn(text: string): string[] {
  const own = text.replaceAll(said, quoted => ' '.repeat(quoted.length))
  const found = new Set<string>()
  let begin = 0
  for (const end of [...[...own.matchAll(ends)].map(({ index }) => index + 1), own.length]) {
    if (opinion.test(own.slice(begin, end))) found.add(text.slice(begin, end).trim())
    begin = end
  }
  return [...found]
}
