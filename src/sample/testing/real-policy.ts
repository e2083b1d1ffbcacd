import {
  changeDraft,
  embeddedPack,
  enterDocument,
  policyJobs,
  sayPack,
  sendQuestion,
  startDraft,
  startImport,
} from '../../policy/policy.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import type { HouseWithEveryone } from './house-with-everyone.ts'
import { inHouse } from './in-house.ts'

/** The policy in force, a question and a suggestion about it, and a document of the school's own that was brought in. */
export async function writeRealPolicy(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, inSchool, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const document = await importDocument(house)
  real
    .set('/policy/import/:id', document)
    .set(':passage', await idOf(`select id from house.import_passages where import_id = '${document}'`))
    .set('/policy/versions/:id', await idOf('select id from house.policy_versions'))
    .set('/policy/public/:version', await idOf('select id from house.policy_versions'))
    .set(
      '/policy/questions/:id',
      await inSchool(
        'policy_questions',
        'asked_by, asked_at, words, notice, to_roles, rung, due_at',
        `'${teacher.id}', now(), 'Why?', 'n', '{headteacher}', 3, now()`,
      ),
    )
    .set(
      '/policy/suggestions/:id',
      await idOf(`insert into house.policy_suggestions (trust_id, id, school_id, version_id, clause_id, words, by_person, made_at)
        select trust_id, gen_random_uuid(), '${house.school}', id, 's2-school-use-05a', 'Say it twice.', '${teacher.id}', now()
        from house.policy_versions returning id`),
    )
}

/** A policy on its way, with a question sent and a document of the library; and what a school asks its trust. */
export async function writeRealDraft(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, inSchool, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const { visitor } = somebody('headteacher')
  await adoptForTrust(house)
  const started = await startDraft(house.works, visitor, house.school)
  if ('refused' in started) throw new Error(`No draft was started: ${started.refused}`)
  const { draft } = started
  await changeDraft(house.works, visitor, draft, () => sayPack('church-primary', null, 0))
  const question = 'faces-at-present'
  const sent = await sendQuestion(house.works, visitor, draft, { question, to: teacher.id, words: '' })
  const typed = { kind: 'policy', title: 'Code of conduct', version: '', owner: '', reviewOn: '', address: '' }
  const entered = await enterDocument(house.works, visitor, house.school, typed)
  real
    .set('/policy/drafts/:draft', draft)
    .set('/policy/drafts/:draft/questions/:question', question)
    .set('/policy/drafts/:draft/settings/:setting', 'publishing.names')
    .set('/policy/drafts/:draft/look/:what', 'rules')
    .set('/policy/drafts/:draft/linked/:linked', 'code-of-conduct')
    .set('/policy/asked/:sent', 'refused' in sent ? '' : sent.sent)
    .set('/policy/sign/:seal', await idOf('select id from house.policy_seals'))
    .set('/policy/library/:document', 'entered' in entered ? entered.entered : '')
    .set(
      '/policy/trust-requests/:request',
      await inSchool(
        'policy_trust_requests',
        'draft_id, items, reason, asked_by, asked_at',
        `'${draft}', '[]', 'Why', '${teacher.id}', now()`,
      ),
    )
}

/** A policy of the trust beside the school's own, so that the draft has something to ask the trust for. */
async function adoptForTrust({ works, atTheTrust }: HouseWithEveryone): Promise<void> {
  const officer = atTheTrust.get('trust_administrator')
  if (officer === undefined) throw new Error('Nobody speaks for the trust.')
  const open = Object.fromEntries((embeddedPack('trust-provider')?.openQuestions ?? []).map(one => [one.id, one.ours]))
  await adoptAtOnce(works, officer.visitor, { school: null, pack: 'trust-provider', answers: { open }, from: null })
}

/** A document of the school's own, read as the worker reads it. */
async function importDocument(house: HouseWithEveryone): Promise<string> {
  const head = inHouse(house).somebody('headteacher')
  const text = '1.1 Staff must not post names of pupils.\n\n1.2 Posts are kind.'
  const outcome = await startImport(house.works, head.visitor, house.school, { text })
  if ('refused' in outcome) throw new Error(`The document was not taken: ${outcome.refused}`)
  for (const { name, work } of policyJobs)
    if (name === 'policy.read-document') await work(house.works, { trust: house.trust, import: outcome.started })
  return outcome.started
}
