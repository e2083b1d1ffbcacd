import { getByText } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignIn } from './people/people.ts'
import {
  embeddedPacks,
  guidancePlaces,
  type GuidanceMoment,
  guidanceTestTitle,
  guidanceToo,
  type Pack,
} from './policy/policy.ts'
import { readyToFreeze } from './policy/testing/ready-draft.ts'
import { handInPost } from './publishing/publishing.ts'
import { openSchoolPages, type SchoolPages, type Seen } from './publishing/testing/school-pages.tsx'
import { routesOf } from './school.ts'

/*
 * A test for every clause of guidance and every moment at which its pack shows it: the page of that moment is opened with the pack in force,
 * once, and the clause has to stand on it, open to the eye and not behind a press, with its chip. Whoever builds the page of a moment writes its route into
 * src/policy/guidance/guidance-places.ts and says here how it is opened in that state.
 */
const open: { readonly [Moment in GuidanceMoment]?: (at: SchoolPages, pack: Pack) => Promise<Seen> } = {
  write: async at => {
    const draft = await at.house.write(at.ann, at.school, { text: 'The fair is on Saturday.' })
    return (await at.as(at.ann)).get(`/posts/${draft}/write`)
  },
  before_trip: async at => {
    const draft = await at.house.write(at.ann, at.school, { text: 'Off to the coast.', holds: ['trip'] })
    return (await at.as(at.ann)).get(`/posts/${draft}/write`)
  },
  approve: async at => {
    const account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
    const post = await at.house.write(at.ann, at.school, { text: 'The fair is on Saturday.', targets: [account] })
    expect(await handInPost(at.house.works, at.ann, post)).toHaveProperty('handedIn')
    return (await at.as(at.ifeoma)).get(`/posts/${post}`)
  },
  acknowledge: async at => (await at.as(at.ann)).get(`/policy/read?school=${at.school}`),
  families: async at => (await at.as(at.ann)).get(`/policy/for-parents/${at.school}`),
  own_post: async at => (await at.as(at.ann)).get(`/own-post?school=${at.school}`),
  september: async at => (await at.as(at.ann)).get(`/policy/september?school=${at.school}`),
  reminder: async at => (await at.as(at.ann)).get(`/policy/privacy?school=${at.school}`),
  adopt: async (at, pack) => {
    const draft = await readyToFreeze(at.house.works, at.ifeoma, at.school, pack.name)
    return (await at.as(at.ifeoma)).get(`/policy/drafts/${draft}/check`)
  },
}

/** Further pages of a moment, by route. */
const openToo: { readonly [path: string]: (at: SchoolPages) => Promise<Seen> } = {
  '/pupils/my-class': async at => {
    const pupil = await at.house.addPupil(at.school, 'Ana', 'Marchetti')
    await at.house.boot.query(`update house.pupils set class_name = 'Elm' where id = $1`, [pupil])
    return (await at.as(at.ann)).get(`/pupils/my-class?school=${at.school}&class=Elm`)
  },
}

// How one signs in is not asked by these pages.
const routes = routesOf({} as SignIn)
// `Object.keys` forgets the names; the record is closed.
const moments = Object.keys(guidancePlaces) as GuidanceMoment[]

test('every moment that has a page can be opened here, and its route exists', () => {
  const paths = routes.map(route => route.path)
  for (const moment of moments) {
    expect(open[moment] !== undefined, moment).toBe(guidancePlaces[moment] !== null)
    if (guidancePlaces[moment] !== null) expect(paths).toContain(guidancePlaces[moment])
    for (const path of guidanceToo[moment] ?? []) {
      expect(paths).toContain(path)
      expect(openToo[path], path).toBeDefined()
    }
  }
})

for (const pack of embeddedPacks()) {
  const shown = pack.clauses.flatMap(clause =>
    clause.shownAt.filter(moment => guidancePlaces[moment] !== null).map(moment => ({ clause, moment })),
  )
  if (shown.length === 0) continue

  describe(pack.name, () => {
    let at: SchoolPages
    const pages = new Map<GuidanceMoment, readonly Seen[]>()

    beforeAll(async () => {
      at = await openSchoolPages(null, routes)
      await at.house.adopt(at.ifeoma, at.school, pack.name)
      for (const moment of new Set(shown.map(one => one.moment))) {
        const seen = [await open[moment]?.(at, pack)]
        for (const path of guidanceToo[moment] ?? []) seen.push(await openToo[path]?.(at))
        pages.set(
          moment,
          seen.filter(page => page !== undefined),
        )
      }
    })
    afterAll(() => at.close())

    for (const { clause, moment } of shown) {
      test(guidanceTestTitle(clause.id, moment), () => {
        const all = pages.get(moment) ?? []
        expect(all).toHaveLength(1 + (guidanceToo[moment] ?? []).length)
        for (const page of all) {
          expect(page.status).toBe(200)
          const lines = [...page.body.querySelectorAll<HTMLElement>('.cw-guidance li')]
          const line = lines.find(one => one.textContent?.startsWith(clause.says))
          expect(line, 'the words of the clause').toBeDefined()
          expect(line?.closest('details:not([open])'), 'it stands open').toBeNull()
          if (line !== undefined) getByText(line, clause.ref, { exact: false, selector: '.cw-chip *' })
        }
      })
    }
  })
}
