import type { CheckResult } from '../../checks/checks.ts'
import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import type { Post } from './posts.store.ts'
import type { PutQuestion } from './questions-put.ts'
import type { HandedInAnswers } from './versions.store.ts'

/**
 * What the author answered about what was found and about her pictures, in history: the answers as fixed words, never the words they are about.
 * The policy's own questions to her stand with the version, as they did before.
 */
export async function rememberAnswers(
  one: Act,
  { id: post, school, draft }: Post,
  version: {
    readonly id: string
    readonly answers: HandedInAnswers
    readonly check: CheckResult
    readonly questions: readonly PutQuestion[]
    readonly notice: string
  },
): Promise<void> {
  const found = version.answers.found ?? []
  const ofPictures = version.questions.filter(question => question.picture !== undefined)
  if (found.length + ofPictures.length === 0) return
  const answered = version.check.findings.filter(finding => finding.answered !== undefined)
  await append(one, {
    kind: 'author-answered',
    school,
    subject: post,
    clauses: [...new Set([...answered, ...ofPictures].flatMap(({ clauses }) => clauses))],
    facts: {
      version_id: version.id,
      answers: found.length + ofPictures.length,
      found: found.map(({ kind, answer }) => `${kind}:${answer}`),
      pictures: ofPictures.map(
        ({ id, picture }) =>
          `${picture?.video ? 'video' : picture?.number}:${picture?.about}:${draft.answers[id] ?? ''}`,
      ),
      notice: version.notice,
    },
    words: {},
  })
}
