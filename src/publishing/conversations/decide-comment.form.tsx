import { categories } from '../../checks/checks.ts'
import { ChoiceField, PostForm, type Problem } from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import { Checkboxes, ClauseChip, InsetText, Radios, Textarea, useWords, type WordKey } from '../../ui/ui.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type Deed, passedBy, whoIsFor } from './decide-comment.rule.ts'
import { saysMoreThanKept } from './keep-evidence.ts'
import type { CommentFacts } from './see-comments.ts'
import { ABUSE } from './urgency.rule.ts'

const TYPED = ['deed', 'words', 'seen-by', 'was-wrong', 'rather'] as const

/** What she had chosen and typed about it. Empty: nothing. */
export function typedIn(form: Form): (readonly [name: string, value: string])[] {
  return TYPED.map(name => [name, field(form, name)] as const).filter(([, value]) => value !== '')
}

/** Goes along with a press that is not about it, so that nothing typed is lost by it. */
function Along({ form }: { form: Form }) {
  return (
    <>
      {typedIn(form).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** Her words that she wants to read it. */
export function PressForm({ id, form }: { id: string; form: Form }) {
  const t = useWords()
  return (
    <section aria-labelledby="press">
      <h2 class="govuk-heading-m" id="press">
        {t('comments.press-title')}
      </h2>
      <p class="govuk-body">{t('comments.press-body')}</p>
      <PostForm action={`/comments/${id}/look`} button={t('comments.press-button')} notice="comments">
        <Along form={form} />
      </PostForm>
    </section>
  )
}

export function EvidenceForm({ facts: { comment, texts, policy, rules }, form }: { facts: CommentFacts; form: Form }) {
  const t = useWords()
  if (!saysMoreThanKept(comment, texts)) return null
  return (
    <section aria-labelledby="evidence">
      <h2 class="govuk-heading-m" id="evidence">
        {t('comments.evidence-title')}
      </h2>
      <p class="govuk-body">{t(comment.evidenceAt === null ? 'comments.evidence-body' : 'comments.evidence-again')}</p>
      <p class="govuk-body">
        {clausesShown(policy, rules.evidence.clauses).map(clause => (
          <>
            <ClauseChip clause={clause} />{' '}
          </>
        ))}
      </p>
      <PostForm action={`/comments/${comment.id}/evidence`} button={t('comments.evidence-button')} look="secondary">
        <Along form={form} />
      </PostForm>
    </section>
  )
}

/** What can be chosen here: nothing that the policy in force refuses anyway, which is said instead. */
function offered({ comment, rules, lead }: CommentFacts): Deed[] {
  const answers = rules.replies.value !== 'never' && !(rules.respond.value === 'never' && ABUSE.has(comment.category))
  const all: readonly (Deed | false)[] = [
    'passed_dsl',
    'passed_senior',
    'passed_complaints',
    (comment.state === 'passed' || lead) && 'taken_up',
    answers && 'answered',
    'hidden',
    'deleted',
    'reported',
    'no_action',
  ]
  return all.filter(deed => deed !== false && (passedBy[deed] ?? '') !== comment.passedTo) as Deed[]
}

const HINT: Partial<Record<Deed, WordKey>> = {
  answered: 'comments.deed-answered-hint',
  hidden: 'comments.deed-off-hint',
  deleted: 'comments.deed-off-hint',
  passed_dsl: 'comments.deed-passed_dsl-hint',
  taken_up: 'comments.deed-taken_up-hint',
}

export function DecideForm({
  facts,
  form,
  problems,
}: {
  facts: CommentFacts
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { comment, rules } = facts
  const wrong = (name: string) => {
    const found = problems.find(problem => problem.field === name)
    return found === undefined ? {} : { errorMessage: { text: t(found.key) } }
  }
  const hintOf = (deed: Deed) => {
    const to = passedBy[deed]
    if (to === undefined || to === 'dsl') {
      const key = HINT[deed]
      return key === undefined ? {} : { hint: { text: t(key) } }
    }
    const roles = whoIsFor(to, rules).value.map(facts.title).join(', ')
    return {
      hint: { text: t(comment.leadHadIt ? 'comments.deed-passed-on-hint' : 'comments.deed-passed-hint', { roles }) },
    }
  }
  return (
    <section aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {t('comments.decide-title')}
      </h2>
      <AnswersSaid facts={facts} />
      <PostForm action={`/comments/${comment.id}/decide`} button={t('comments.decide-button')} notice="comments">
        <input type="hidden" name="read" value={readOn(facts, form)} />
        <Radios
          name="deed"
          idPrefix="deed"
          fieldset={{ legend: { text: t('comments.deed') } }}
          value={field(form, 'deed')}
          items={offered(facts).map(deed => ({ value: deed, text: t(`comments.deed-${deed}`), ...hintOf(deed) }))}
          {...wrong('deed')}
        />
        <Textarea
          name="words"
          rows={3}
          label={{ text: t('comments.words') }}
          hint={{ text: t('comments.words-hint') }}
          value={field(form, 'words')}
          attributes={{ dir: 'auto' }}
          {...wrong('words')}
        />
        {rules.replies.value === 'drafts_with_approver' && facts.others.length > 0 && (
          <ChoiceField
            name="seen-by"
            label={t('comments.seen-by')}
            choose={t('comments.seen-by-choose')}
            choices={facts.others.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <Checkboxes
          name="was-wrong"
          values={field(form, 'was-wrong') === 'yes' ? ['yes'] : []}
          items={[{ value: 'yes', text: t('comments.was-wrong'), hint: { text: t('comments.was-wrong-hint') } }]}
        />
        <ChoiceField
          name="rather"
          label={t('comments.rather')}
          choose={t('comments.rather-choose')}
          choices={categories.map(category => ({ value: category, text: t(`comments.kind-${category}`) }))}
        />
      </PostForm>
    </section>
  )
}

/** The number of the newest words on this page; behind the press of those she read before. */
function readOn({ words, texts }: CommentFacts, form: Form): string {
  return words === 'press' ? field(form, 'read') : String(texts.at(-1)?.number ?? 0)
}

/** What the policy in force says about answering, with its clauses. */
function AnswersSaid({ facts: { comment, rules, policy } }: { facts: CommentFacts }) {
  const t = useWords()
  const abuse = ABUSE.has(comment.category)
  const said =
    rules.replies.value === 'never'
      ? (['comments.answers-never', rules.replies] as const)
      : abuse && rules.respond.value === 'never'
        ? (['comments.answers-abuse', rules.respond] as const)
        : abuse && rules.respond.value === 'advised_not'
          ? (['comments.answers-advised', rules.respond] as const)
          : null
  if (said === null) return null
  const [key, { clauses }] = said
  return (
    <InsetText
      html={
        <>
          {t(key)}{' '}
          {clausesShown(policy, clauses).map(clause => (
            <>
              <ClauseChip clause={clause} />{' '}
            </>
          ))}
        </>
      }
    />
  )
}
