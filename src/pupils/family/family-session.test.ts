import { expect, test } from 'vitest'
import { openFamiliesHouse } from '../testing/families-house.tsx'
import { pupilsRoutes } from '../pupils.ts'
import { leaveFamily } from './family-session.ts'

test('a family’s cookie is read by no script, sent by no other site, and goes over https only where people type https', async () => {
  const house = await openFamiliesHouse(pupilsRoutes)
  const at = (baseUrl: string) => ({ ...house.works, settings: { ...house.works.settings, baseUrl } })
  const [behind] = await leaveFamily(at('https://posts.school.example'), null)
  expect(behind).toMatch(/; Path=\/family; HttpOnly; SameSite=Lax; .*; Secure$/)
  expect((await leaveFamily(at('http://127.0.0.1:4600'), null))[0]).not.toContain('Secure')
  await house.close()
})
