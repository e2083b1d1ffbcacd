import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedPack } from '../../policy/policy.ts'
import { publishingRoutes } from '../routes.ts'
import { openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { forgetComments } from './forget-comments.job.ts'

let at: SchoolPages
beforeAll(async () => {
  at = await openSchoolPages(null, publishingRoutes)
  const pack = embeddedPack('model-policy')
  if (pack === undefined) throw new Error('There is no model policy.')
  await at.house.adopt(at.ifeoma, at.school, {
    ...pack,
    settings: { ...pack.settings, 'records.retention': 1 },
  })
})
afterAll(() => at.close())

test('evidence is kept for whole months, also at the end of March (s3-8.2a)', async () => {
  const account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  const id = '0c0ffee0-0000-4000-8000-000000000001'
  const kept = '2027-03-01T12:00:00Z'
  await at.house.boot.query(
    `insert into house.comments (trust_id, id, school_id, account_id, how, said_as, found_at, entered_by, there, there_at, category, route, also, keep_evidence, sure, rank, names_dsl, state, keep_until, changed_at, evidence_at, evidence_hash)
     values ($1, $2, $3, $4, 'by_hand', 'comment', $5, $6, 'there', $5, 'harassment', 'senior manager', '{}', true, 0.9, 1, false, 'decided', $5, $5, $5, repeat('a', 64))`,
    [at.house.trust, id, at.school, account, kept, at.gethin.identity.person],
  )
  await at.house.boot.query(
    `insert into house.comment_texts (trust_id, comment_id, number, school_id, text, writer, link, remote_uri, attached, because, read_at)
     values ($1, $2, 1, $3, 'Vile words.', 'Kez', '', '', false, '', $4)`,
    [at.house.trust, id, at.school, kept],
  )
  const thereOn = async (day: string) => {
    at.house.clock.at = new Date(day)
    await forgetComments.work(at.house.works, { trust: at.house.trust })
    const { rowCount } = await at.house.boot.query('select from house.comment_texts where comment_id = $1', [id])
    return rowCount === 1
  }
  expect([await thereOn('2027-03-31T03:10:00Z'), await thereOn('2027-04-02T03:10:00Z')]).toEqual([true, false])
})
