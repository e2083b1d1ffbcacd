import { useWords } from '../../ui/ui.ts'
import type { Looking } from '../media/looks.store.ts'

/** What was found in one picture, in a line. `of`: a draft, which is still looked at; or a version, which stands as it was handed in. */
export function LookLine({ looking, of }: { looking: Looking; of: 'draft' | 'version' }) {
  const t = useWords()
  if (looking.state === 'looked') {
    const { faces, words, codes } = looking.look
    const counts = { faces: faces.length, words: words.length, codes: codes.length }
    return <p class="govuk-body-s">{t('covering.look-looked', counts)}</p>
  }
  if (of === 'version') return <p class="govuk-body-s">{t('covering.look-version-none')}</p>
  return <p class="govuk-body-s">{t(`covering.look-${looking.state}`)}</p>
}
