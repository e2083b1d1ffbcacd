import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { clearFindingOfPost } from './clear-finding.ts'
import { handInPost } from './hand-in-post.ts'
import { readPost } from './read-post.ts'

let at: School
let account: string

beforeAll(async () => {
  at = await openSchool('church-primary')
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  await at.house.addPupil(at.school, 'Rose', 'Green')
})
afterAll(() => at.house.close())

/** What the check says of a new draft of these words, by key and outcome. */
async function looked(text: string) {
  const post = await at.house.write(at.ann, at.school, { text, targets: [account] })
  const { check } = await readPost(at.house.works, at.ann, post)
  return { post, findings: check.findings.map(({ kind, span, outcome }) => ({ kind, span, outcome })) }
}

test('however often a finding is cleared for one version, the next draft is looked at as the first was, and no word is on a list', async () => {
  const text = 'Our day with Rose was fun.'
  const { works, boot } = at.house
  const first = await looked(text)
  expect(first.findings).toContainEqual({ kind: 'pupil_name', span: 'Rose', outcome: 'block' })
  for (let time = 0; time < 4; time += 1) {
    const { post } = await looked(text)
    const { check } = await readPost(works, at.ann, post)
    await at.house.rewrite(at.ann, post, {
      contested: Object.fromEntries(check.findings.map(({ key }) => [key, 'Rose is the donkey.'])),
    })
    expect(await handInPost(works, at.ann, post)).toMatchObject({ handedIn: expect.any(String) })
    const { version, stillStopping } = await readPost(works, at.ifeoma, post)
    expect(stillStopping.length).toBeGreaterThan(0)
    for (const { key } of stillStopping) {
      const wish = { version: version?.id ?? '', finding: key, reason: 'Rose is the donkey.' }
      expect(await clearFindingOfPost(works, at.ifeoma, post, wish)).toMatchObject({ cleared: true })
    }
  }
  expect((await looked(text)).findings).toEqual(first.findings)
  const { rows } = await boot.query('select word from house.not_names union all select name from house.watched_words')
  expect(rows).toEqual([])
})
