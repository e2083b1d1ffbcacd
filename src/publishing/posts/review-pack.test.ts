import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { policyRoutes } from '../../policy/policy.ts'
import { openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { clearFindingOfPost } from './clear-finding.ts'
import { decidePost } from './decide-post.ts'
import { handInPost } from './hand-in-post.ts'
import type { Draft } from './post.ts'
import { readPost } from './read-post.ts'

let at: SchoolPages
let account: string

beforeAll(async () => {
  at = await openSchoolPages('church-primary', policyRoutes)
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  await at.house.addPupil(at.school, 'Grace', 'Okonkwo')
})
afterAll(() => at.close())

async function handIn(text: string, more: Partial<Draft> = {}): Promise<string> {
  const id = await at.house.write(at.ann, at.school, { text, targets: [account], ...more })
  const outcome = await handInPost(at.house.works, at.ann, id)
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  return id
}

async function refuse(by: Visitor, id: string): Promise<void> {
  const { version } = await readPost(at.house.works, by, id)
  const decision = {
    version: version?.id ?? '',
    decision: 'refused' as const,
    words: 'Not ours to tell.',
    confirmed: '',
  }
  expect(await decidePost(at.house.works, by, id, decision)).not.toHaveProperty('refused')
}

/** Findings that the author says are none, cleared by the head. @returns how many */
async function clearAll(): Promise<number> {
  const id = await at.house.write(at.ann, at.school, { text: 'Well done Grace in the hall!', targets: [account] })
  const { check } = await readPost(at.house.works, at.ann, id)
  const stopping = check.findings.filter(one => one.outcome === 'block')
  const contested = Object.fromEntries(stopping.map(({ key }) => [key, 'Grace is the name of our hall.']))
  await at.house.rewrite(at.ann, id, { contested })
  expect(await handInPost(at.house.works, at.ann, id)).not.toHaveProperty('refused')
  const version = (await readPost(at.house.works, at.ifeoma, id)).version?.id ?? ''
  for (const { key } of stopping) {
    const wish = { version, finding: key, reason: 'Grace is our hall.' }
    expect(await clearFindingOfPost(at.house.works, at.ifeoma, id, wish)).not.toHaveProperty('refused')
  }
  return stopping.length
}

async function figures(): Promise<(key: string) => string | undefined> {
  const { body, status } = await (await at.as(at.ann)).get('/policy/review/pack')
  expect([status, at.house.reports]).toEqual([200, []])
  return key =>
    [...body.querySelectorAll('.govuk-summary-list__row')]
      .find(row => row.querySelector('dt')?.textContent?.trim() === key)
      ?.querySelector('dd')
      ?.textContent?.trim()
}

describe('the review pack', () => {
  test('says nothing of findings where no post was handed in', async () => {
    const figure = await figures()
    expect(figure('Posts handed in')).toBe('0')
    expect(figure('Findings cleared as wrong')).toBe('No post was handed in, so there is no figure.')
  })

  test('has the year’s own figures from what happened, by nobody’s name (s2-resp-gov-1)', async () => {
    await at.approved(at.ann, at.gethin, at.school, { text: 'The fair is on Saturday.', targets: [account] })
    await handIn('Year 4 planted garlic.')
    await refuse(at.gethin, await handIn('The car park is full again.'))
    const cleared = await clearAll()
    expect(cleared).toBeGreaterThan(0)
    const figure = await figures()
    expect(figure('Posts handed in')).toBe('4')
    expect(figure('Posts approved')).toBe('1')
    expect(figure('Posts refused')).toBe('1')
    expect(figure('Findings cleared as wrong')).toContain(`: ${(cleared * 100) / 4} per 100 posts handed in`)
    expect(figure('Readings that are late today')).toMatch(/^0 of \d+ people whom the policy binds$/)
    const { text } = await (await at.as(at.ifeoma)).get('/policy/review/pack')
    for (const name of ['Ann Teacher', 'Gethin Manager']) expect(text.split('Sign out').at(-1)).not.toContain(name)
  })

  test('looks back over twelve months and no further', async () => {
    const now = at.house.clock.at
    at.house.clock.at = new Date(now.getTime() + 370 * 86_400_000)
    try {
      const figure = await figures()
      expect(figure('Posts handed in')).toBe('0')
    } finally {
      at.house.clock.at = now
    }
  })
})
