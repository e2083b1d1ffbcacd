import { Button, Textarea, useWords } from '../../ui/ui.ts'
import { waitsForHead } from '../posts/held.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { whoClears } from '../posts/standing.ts'
import { type Written, whoInWords } from './refusal-shown.tsx'

/** Its privacy notice stands once on the page, for all that is written there: beside the decision, or beneath what was found. */
export function ClearFinding({
  read,
  person,
  finding,
  typed,
}: {
  read: PostRead
  person: string
  finding: PostRead['check']['findings'][number]
  typed: Written | undefined
}) {
  const t = useWords()
  const { circle } = whoClears(read.standing, finding)
  // What came to the head for her word, not a finding that is wrong.
  const hers = waitsForHead(finding)
  const findingKey = finding.key
  if (!circle.people.has(person)) {
    const words = hers ? 'asks.head-who' : 'deciding.clear-who'
    return <p class="cw-finding__line">{t(words, { who: whoInWords(t, read, circle) })}</p>
  }
  return (
    <form method="post" action={`/posts/${read.post.id}/clear-finding`}>
      <input type="hidden" name="version" value={read.version?.id} />
      <input type="hidden" name="finding" value={findingKey} />
      <Textarea
        name="reason"
        id={`reason-${findingKey.replaceAll(/\W/g, '-')}`}
        rows={2}
        value={typed?.finding === findingKey ? typed.reason : undefined}
        label={{ text: t(hers ? 'asks.head-reason' : 'deciding.clear-reason') }}
        hint={{ text: t('deciding.clear-hint') }}
      />
      <Button text={t(hers ? 'asks.head-button' : 'deciding.clear-button')} classes="govuk-button--secondary" />
      {!hers && <AlwaysHere school={read.post.school} />}
    </form>
  )
}

/** Wrong every time: said once for the school, instead of cleared post by post. */
function AlwaysHere({ school }: { school: string }) {
  const t = useWords()
  return (
    <p class="govuk-body-s">
      {t('deciding.always-here')}{' '}
      <a class="govuk-link" href={`/not-names?school=${school}`}>
        {t('deciding.always-here-link')}
      </a>{' '}
      <a class="govuk-link" href={`/watched-words?school=${school}`}>
        {t('watched.writing-link')}
      </a>
    </p>
  )
}
