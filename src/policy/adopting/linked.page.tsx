import { Button, ErrorMessage, Input, Select, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { dayIn } from './dates.rule.ts'
import { topics } from './draft.ts'
import { brokenCitations, type LinkedShown, linkedShown } from './linked.rule.ts'
import { Look, type LookOptions } from './look.pages.tsx'
import { WrittenForEngland } from '../law/written-for-england.tsx'
import { refsOf, SeenTurn } from './step.tsx'

/** The policies this one is read with and what the library has for them; and what it cites that no longer stands. */
export function LookAtLinked({ at, pack, wrong }: LookOptions) {
  const t = useWords()
  const linked = linkedShown(pack, at.read.entries, at.around.documents, dayIn(at.now))
  return (
    <Look at={at} what="linked">
      <h2 class="govuk-heading-m">{t('adopting.linked-title', { count: linked.length })}</h2>
      {linked.map(shown => (
        <OneLinked at={at} pack={pack} shown={shown} error={wrong?.of === shown.policy.id ? wrong.text : null} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/policy/library?school=${at.read.school?.id ?? 'trust'}`}>
          {t('adopting.linked-library')}
        </a>
      </p>
      <Citations at={at} pack={pack} />
    </Look>
  )
}

function OneLinked({ at, pack, shown, error }: { at: AtDraft; pack: Pack; shown: LinkedShown; error: string | null }) {
  const t = useWords()
  const { policy, document, reason, state } = shown
  const loud = state === 'missing' || state === 'outdated' || state === 'silent'
  return (
    <section aria-labelledby={policy.id}>
      <h3 class="govuk-heading-s" id={policy.id}>
        {policy.title}{' '}
        <Tag text={t(`adopting.linked-${state}`)} classes={loud ? 'govuk-tag--yellow' : 'govuk-tag--green'} />
      </h3>
      <p class="govuk-hint">{t('adopting.linked-by', { refs: refsOf(pack, policy.clauses) })}</p>
      {document !== null && (
        <p class="govuk-body">
          {t('adopting.linked-document', {
            title: document.title,
            version: document.version || 'none',
            owner: document.owner || 'none',
            review: document.reviewOn === null ? 'none' : t.day(new Date(`${document.reviewOn}T12:00:00Z`), at.now),
          })}
        </p>
      )}
      {document?.silentSince != null && (
        <p class="govuk-body">{t('adopting.linked-silent-since', { since: t.day(document.silentSince, at.now) })}</p>
      )}
      {state === 'none' && <p class="govuk-body">{t('adopting.linked-reason', { reason })}</p>}
      <form method="post" action={draftPath(at.read.draft.id, `/linked/${policy.id}`)} novalidate>
        <SeenTurn entry={at.read.entries.get(topics.linked(pack.name, policy.id))} />
        {error !== null && <ErrorMessage text={error} />}
        <Select
          name="document"
          id={`document-${policy.id}`}
          label={{ text: t('adopting.linked-which', { title: policy.title }) }}
          value={document?.id ?? ''}
          items={[
            { value: '', text: t('adopting.linked-no-document') },
            ...at.around.documents
              .filter(one => one.endedAt === null)
              .map(one => ({ value: one.id, text: one.version === '' ? one.title : `${one.title}, ${one.version}` })),
          ]}
        />
        <Input
          name="reason"
          id={`reason-${policy.id}`}
          label={{ text: t('adopting.linked-why-none', { title: policy.title }) }}
          value={reason}
        />
        <Button text={t('adopting.save')} classes="govuk-button--secondary" />
      </form>
    </section>
  )
}

/** Wrong, outdated, closed or missing, with what holds today. */
function Citations({ at, pack }: { at: AtDraft; pack: Pack }) {
  const t = useWords()
  const broken = brokenCitations(pack)
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.citations-title', { count: broken.length })}</h2>
      {broken.length > 0 && <WrittenForEngland nation={at.read.nation} />}
      {broken.length > 0 && (
        <SummaryList
          rows={broken.map(cited => ({
            key: { text: cited.names },
            value: {
              html: (
                <>
                  <Tag text={t(`adopting.citation-${cited.state}`)} classes="govuk-tag--yellow" /> {cited.now}
                  <span class="govuk-hint"> {t('adopting.linked-by', { refs: refsOf(pack, cited.clauses) })}</span>
                </>
              ),
            },
          }))}
        />
      )}
    </>
  )
}
