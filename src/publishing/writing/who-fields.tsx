import { Button, Details, ErrorMessage, useWords } from '../../ui/ui.ts'
import { namesPupil } from '../posts/check-post.ts'
import { wordsTaken } from '../posts/names-unsaid.ts'
import type { PostRead } from '../posts/read-post.ts'
import { everybodyIn } from '../posts/who-is-in.rule.ts'
import { asksAdults } from './adults-asked.ts'
import { type Problem, problemAt } from './problems.ts'

/** Who is in one picture or the video, or whom the text names, as said so far, with the ways to say it. `of`: its id, or `text`. */
export function WhoIsIn({
  read,
  of,
  number,
  problems,
  what = of === 'text' ? 'text' : 'picture',
  taken = [],
}: {
  read: Pick<PostRead, 'post' | 'children'>
  of: string
  number: number
  problems: readonly Problem[]
  what?: 'text' | 'picture' | 'video'
  /** Words that the check takes for the name of a pupil: beside them nobody is not an answer. */
  taken?: readonly string[]
}) {
  const t = useWords()
  const { draft } = read.post
  const before = everybodyIn(draft, of)
  // Said before the name was written.
  const said = taken.length > 0 && before?.length === 0 ? null : before
  const names = (said ?? []).map(id => read.children.get(id) ?? t('writing.who-not-on-roll'))
  const missing = problemAt(problems, `who-${of}`)
  return (
    <div
      id={`who-${of}`}
      class={missing === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}
    >
      {missing !== undefined && <ErrorMessage text={missing.text} />}
      <p class="govuk-body-s">
        {said == null && t(`writing.who-${what}-unsaid`)}
        {said != null && names.length === 0 && t(`writing.who-${what}-nobody`)}
        {names.length > 0 && t(`writing.who-${what}-names`, { names: new Intl.ListFormat(t.lang).format(names) })}
      </p>
      <p class="govuk-body">
        <Button
          text={t(`writing.who-${what}-say`, { number })}
          name="do"
          value={`who:${of}`}
          classes="govuk-button--secondary cw-finding__button"
        />
      </p>
      {said == null && taken.length > 0 && <NamesTaken words={taken} beside="#found" />}
      {said == null && taken.length === 0 && (
        <p class="govuk-body">
          <Button
            text={t(`writing.who-${what}-nobody-button`, { number })}
            name="do"
            value={`nobody:${of}`}
            classes="govuk-button--secondary cw-finding__button"
          />
        </p>
      )}
    </div>
  )
}

/** In the place of "nobody is named", while the check has found a name: who it is, or that it is nobody's here, is said where it was found. */
export function NamesTaken({ words, beside }: { words: readonly string[]; beside: string }) {
  const t = useWords()
  const list = new Intl.ListFormat(t.lang).format(words.map(name => t('writing.refused-who-quoted', { name })))
  return (
    <p class="govuk-body-s" dir="auto">
      {t('writing.who-text-taken', { count: words.length, names: list })}{' '}
      <a class="govuk-link" href={beside}>
        {t('writing.who-text-taken-link')}
      </a>
    </p>
  )
}

/**
 * Open where there is something to ask: the check saw a name that may stand, or she has said something already. Elsewhere behind one line, since the
 * check misses one name in ten, and a child whom she cannot name here is asked of no family.
 */
export function WhoIsNamed({ read, problems }: { read: PostRead; problems: readonly Problem[] }) {
  const t = useWords()
  const seen = read.check.findings.some(({ kind, outcome }) => namesPupil(kind) && outcome !== 'block')
  if (!seen && !asksAdults(read) && everybodyIn(read.post.draft, 'text') === null)
    return read.post.draft.text.trim() === '' ? null : (
      <Details
        summaryText={t('writing.who-text-missed')}
        html={
          <>
            <p class="govuk-body">{t('writing.who-text-missed-body')}</p>
            <Button
              text={t('writing.who-text-say')}
              name="do"
              value="who:text"
              classes="govuk-button--secondary cw-finding__button"
            />
          </>
        }
      />
    )
  const taken = wordsTaken(read.check, read.post.draft)
  return <WhoIsIn read={read} of="text" number={0} problems={problems} taken={taken} />
}

/** One press: without the places where it may not go, and on to whoever approves. */
export function HandInWithout({ read, problems }: { read: Pick<PostRead, 'accounts'>; problems: readonly Problem[] }) {
  const t = useWords()
  const held = problems.flatMap(problem => problem.without ?? [])
  if (held.length === 0) return null
  const names = read.accounts.filter(account => held.includes(account.id)).map(account => account.name)
  return (
    <Button
      text={t('writing.hand-in-without', {
        accounts: new Intl.ListFormat(t.lang, { type: 'conjunction' }).format(names),
      })}
      name="do"
      value={`hand-in-without:${held.join(',')}`}
      preventDoubleClick
    />
  )
}
