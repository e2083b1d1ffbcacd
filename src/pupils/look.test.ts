import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtPages, whyNotLooked, wholeFrame } from '../policy/testing/look-at-pages.tsx'
import { type Asker, openPageHouse, type PageHouse } from '../policy/testing/page-house.tsx'
import { pupilsRoutes } from './pupils.ts'

let house: PageHouse
let head: Asker

beforeAll(async () => {
  house = await openPageHouse(pupilsRoutes, { frame: wholeFrame })
  const trust = await house.addTrust()
  const school = await house.addSchool(trust, 'Orrin Primary')
  head = await house.signedIn((await house.addPerson(trust, [{ role: 'headteacher', school }])).email)
  for (const word of ['Grace Hall', 'Rowan', 'April'])
    expect((await head.post(`/not-names?school=${school}`, { word })).status).toBe(303)
})
afterAll(() => house.close())

describe.skipIf(whyNotLooked !== undefined)(
  `the list of words that are not names in a real browser${whyNotLooked ? ` (skipped: ${whyNotLooked})` : ''}`,
  () => {
    test('passes axe at 390 and at 1280 px and never scrolls sideways', { timeout: 120_000 }, async () => {
      const looks = await lookAtPages(house, head, ['/not-names', '/not-names?done=added'])
      expect(looks.filter(look => look.violations.length > 0 || look.sideways > 0)).toEqual([])
      expect(looks).toHaveLength(4)
    })
  },
)
