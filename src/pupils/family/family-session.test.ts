import { expect, test } from 'vitest'
import { openFamiliesHouse } from '../testing/families-house.tsx'
import { pupilsRoutes } from '../pupils.ts'
import { leaveOwn } from '../own/own-session.ts'
import { leaveFamily } from './family-session.ts'

test('the cookie of a family, and of a pupil, is read by no script, sent by no other site, and goes over https only where people type https', async () => {
  const house = await openFamiliesHouse(pupilsRoutes)
  const at = (baseUrl: string) => ({ ...house.works, settings: { ...house.works.settings, baseUrl } })
  for (const [leave, path] of [
    [leaveFamily, '/family'],
    [leaveOwn, '/own'],
  ] as const) {
    const [behind] = await leave(at('https://posts.school.example'), null)
    expect(behind).toMatch(new RegExp(`; Path=${path}; HttpOnly; SameSite=Lax; .*; Secure$`))
    expect((await leave(at('http://127.0.0.1:4600'), null))[0]).not.toContain('Secure')
  }
  await house.close()
})
