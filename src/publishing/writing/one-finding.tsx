import { type Finding, reminders, secondOf } from '../../checks/checks.ts'
import { Button, FindingCard, useWords } from '../../ui/ui.ts'
import { askName } from '../posts/author-answers.ts'
import { isDoubt } from '../posts/doubts.rule.ts'
import { waitsForSomebody } from '../posts/held.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { whoClears } from '../posts/standing.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { weightOf } from '../showing/findings-shown.tsx'
import { kindSaid } from '../showing/kind-said.ts'
import { PlaceLine } from '../showing/place-line.tsx'
import { UnionCaution } from '../showing/union-caution.tsx'
import { AtSecond } from '../showing/video-look-line.tsx'
import { AskFields } from './ask-fields.tsx'
import { canContest, Contest } from './contest.tsx'
import { placeOf } from './places.ts'
import { type Problem, problemAt } from './problems.ts'
import { inWords } from './who-looks.ts'

/** One finding: what it is, why, the wording that helps, and what its author may answer. */
export function OneFinding({
  read,
  finding,
  number,
  missingReason,
  problems,
}: {
  read: PostRead
  finding: Finding
  number: number
  missingReason: boolean
  problems: readonly Problem[]
}) {
  const t = useWords()
  const place = placeOf(finding, read)
  const offers = finding.replace !== undefined && place !== null && place !== 'alt:video' && place !== 'captions'
  return (
    <FindingCard
      number={number}
      weight={weightOf(finding)}
      what={t('deciding.finding-kind', { kind: kindSaid(finding) })}
      span={finding.span}
      clauses={clausesShown(read.standing.policy, finding.clauses)}
      because={finding.because}
      headingLevel={3}
      instead={{ words: finding.instead, ...(offers ? { name: 'do', value: `instead:${finding.key}` } : {}) }}
    >
      <WhereItStands read={read} place={place} />
      {reminders.has(finding.kind) && !isDoubt(finding) && <p class="cw-finding__line">{t('checkfigures.reminder')}</p>}
      <UnionCaution finding={finding} />
      <AskFields finding={finding} missing={problemAt(problems, `ask-${askName(finding)}`) !== undefined} />
      {waitsForSomebody(finding) && (
        <p class="cw-finding__line">
          {t('asks.waits-for', { who: inWords(t, whoClears(read.standing, finding).circle, read.standing) })}
        </p>
      )}
      {canContest(finding) && <Contest read={read} finding={finding} missingReason={missingReason} />}
    </FindingCard>
  )
}

function WhereItStands({ read, place }: { read: PostRead; place: string | null }) {
  const t = useWords()
  if (place === null || place === 'text') return null
  const second = secondOf(place)
  if (second !== undefined) return <AtSecond second={second} post={read.post.id} sha256={read.video?.sha256 ?? ''} />
  if (place === 'captions' || place === 'alt:video') return <PlaceLine place={{ in: place }} />
  const [kind, id] = place.split(':')
  const number = read.pictures.findIndex(picture => picture.id === id) + 1
  const account = read.accounts.find(one => one.id === id)?.name ?? ''
  if (kind === 'image')
    return (
      <>
        <PlaceLine place={{ in: 'image', number }} />
        <Button
          text={t('covering.open', { number })}
          name="do"
          value={`cover:${id}`}
          classes="govuk-button--secondary cw-finding__button"
        />
      </>
    )
  return <PlaceLine place={kind === 'alt' ? { in: 'alt', number } : { in: 'own', account }} />
}
