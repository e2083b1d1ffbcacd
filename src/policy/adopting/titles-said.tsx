import { SummaryList, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { roleTitles } from '../packs/roles.ts'
import type { TitleMeanings } from '../packs/what-titles-mean.rule.ts'

/** Under the answers, where they are checked, signed and kept: the titles that mean another role here. @param written as it is printed */
export function TitlesSaid({ written, titles }: { written: Pick<Pack, 'titles'>; titles: TitleMeanings | undefined }) {
  const t = useWords()
  if (titles === undefined) return null
  const rows = written.titles.flatMap(({ title, role }) => {
    const here = titles[title]
    if (here === undefined) return []
    const text = t('adopting.titles-said-line', { role: roleTitles[here], written: roleTitles[role] })
    return [{ key: { text: title }, value: { text } }]
  })
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.titles-said')}</h2>
      <SummaryList rows={rows} />
    </>
  )
}
