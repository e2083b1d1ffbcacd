import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePdf } from './platform/opened-safely/testing/make-pdf.ts'
import { freshDatabase } from './platform/testing/fresh-database.ts'
import { adoptDocument } from './policy/importing/testing/adopt-document.ts'
import { asFile } from './policy/importing/testing/imported.ts'
import { sixthPolicyHtml } from './policy/importing/testing/sixth-policy.ts'
import { acknowledgeInFull } from './policy/policy.ts'
import { handInPost, readPost } from './publishing/publishing.ts'
import { type HouseWithEveryone, openHouseWithEveryone, type Somebody } from './sample/testing/house-with-everyone.ts'
import { queues } from './school.ts'

/* bring-your-own.journey.ts goes the whole way with the Word document, and compares the passages of the PDF. Here the PDF goes it. */
let house: HouseWithEveryone
let head: Somebody
let teacher: Somebody

beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
  const [first, second] = [house.everyone.get('headteacher'), house.everyone.get('teacher')]
  if (first === undefined || second === undefined) throw new Error('Nobody is head or teaches.')
  ;[head, teacher] = [first, second]
  await house.boot.query(
    `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
     values ($1, gen_random_uuid(), $2, 'Zebedee', 'Quillfeather', '2018-03-04', '3', '3A', '2022-09-01')`,
    [house.trust, house.school],
  )
})
afterAll(() => house.close())

test('a sixth policy as PDF is brought, confirmed, adopted and signed, and a post is checked under its own clause', async () => {
  const account = await house.addAccount()
  const write = () => house.write(teacher, { text: 'Well done Zebedee Quillfeather, who won the race!', account })
  const found = async (post: string) => {
    const { check } = await readPost(house.works, teacher.visitor, post)
    return check.findings.filter(({ kind }) => kind === 'pupil_name')
  }
  // Until then the policy is one of ours.
  expect((await found(await write())).flatMap(({ clauses }) => clauses)).toContain('s2-school-use-05a')

  const pdf = await asFile(await makePdf(sixthPolicyHtml), 'Our policy.pdf')
  const made = await adoptDocument(house.works, head.visitor, house.school, pdf, {
    'setting:publishing.names': 'own-b.2',
  })
  expect(made).toBe('own-quillmere-academy-how-we-use')
  await acknowledgeInFull(house.works, teacher.visitor, { id: house.school, name: 'Robin Hill School' })

  const post = await write()
  const names = await found(post)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatchObject({ outcome: 'block', clauses: ['own-b.2'] })
  const refused = await handInPost(house.works, teacher.visitor, post)
  expect(refused).toMatchObject({
    refused: expect.arrayContaining([expect.objectContaining({ refused: 'finding-stops' })]),
  })
})
