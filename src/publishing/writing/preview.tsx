import { useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'
import type { Card } from '../showing/cards-shown.rule.ts'
import { markWords, type Piece } from './mark-words.rule.ts'
import { placeOf } from './places.ts'

/** Hidden from screen readers: they have the words in the field, and each finding says its own again. */
export function Preview({ text, cards, read }: { text: string; cards: readonly Card[]; read: PostRead }) {
  const t = useWords()
  const marks = cards.flatMap(({ finding, number }) =>
    placeOf(finding, read) === 'text' ? [{ start: finding.start, end: finding.end, number }] : [],
  )
  return (
    <div aria-hidden="true">
      {marks.length > 0 && (
        <div class="cw-post-card cw-preview">
          <p class="cw-post-card__where">{t('writing.found-words')}</p>
          <p class="cw-post-card__text" dir="auto">
            {markWords(text, marks).map(piece => (
              <Marked piece={piece} />
            ))}
          </p>
        </div>
      )}
    </div>
  )
}

function Marked({ piece }: { piece: Piece }) {
  const words = piece.cut ? ` … ${piece.words}` : piece.words
  if (piece.numbers.length === 0) return <>{words}</>
  return (
    <>
      <mark class="cw-mark">{words}</mark>
      <sup class="cw-preview__number">{piece.numbers.join(', ')}</sup>
    </>
  )
}
