import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptPolicy } from '../adopt-policy.ts'
import { embeddedPack } from '../packs/packs.ts'
import { policyRoutes } from '../policy.ts'
import { lookAtPages, whyNotLooked, wholeFrame } from '../testing/look-at-pages.tsx'
import { type Asker, openPageHouse, type PageHouse } from '../testing/page-house.tsx'

let house: PageHouse
let head: Asker
let school: string
let bare: string
let version: string
const open = Object.fromEntries((embeddedPack('church-primary')?.openQuestions ?? []).map(one => [one.id, one.ours]))

beforeAll(async () => {
  house = await openPageHouse(policyRoutes, { frame: wholeFrame })
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Church of England Primary School')
  bare = await house.addSchool(trust, 'Tansel Lane Infant and Nursery School')
  const person = await house.addPerson(trust, [
    { role: 'headteacher', school },
    { role: 'headteacher', school: bare },
  ])
  const outcome = await adoptPolicy(
    house.works,
    {
      identity: person.who,
      name: '',
      email: '',
      trustName: '',
      holdings: [{ role: 'headteacher', school }],
      schools: [],
      secondFactor: false,
    },
    { school, pack: 'church-primary', answers: { open }, from: null, structuralRulesSeen: true },
  )
  if ('refused' in outcome) throw new Error(outcome.refused)
  version = outcome.adopted
  head = await house.signedIn(person.email)
})
afterAll(() => house.close())

describe.skipIf(whyNotLooked !== undefined)(
  `pages of the policy in a real browser${whyNotLooked ? ` (skipped: ${whyNotLooked})` : ''}`,
  () => {
    test('pass axe at 390 and at 1280 px and never scroll sideways', { timeout: 240_000 }, async () => {
      const answers = new URLSearchParams(
        Object.entries(open).map(([id, answer]): [string, string] => [`open.${id}`, String(answer)]),
      )
      const adopt = `/policy/adopt?school=${bare}&pack=church-primary`
      const check = `/policy/adopt/check?school=${bare}&pack=church-primary&start=now&${answers.toString()}`
      const looks = await lookAtPages(
        house,
        head,
        [
          `/policy?school=${school}&q=photo`,
          `/policy?school=${bare}`,
          '/policy/clauses/s2-school-use-05a',
          `/policy/adopt?school=${bare}&answered=pack`,
          adopt,
          `${adopt}&answered=faces-at-present`,
          `${adopt}&ask=overdue-review`,
          `${adopt}&answered=start&start=day&start-day=31&start-month=2&start-year=2027`,
        ],
        [
          `/policy?school=${school}`,
          '/policy/ours',
          `/policy/settings?school=${school}`,
          `/policy/versions/${version}?done=adopted`,
          check,
        ],
      )
      expect(looks.filter(look => look.violations.length > 0 || look.sideways > 0)).toEqual([])
      expect(looks).toHaveLength(26)
    })
  },
)
