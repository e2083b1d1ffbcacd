import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawPicture } from './draw-picture.ts'
import { generateSampleTrust } from './generate.ts'
import type { Overall } from '../publishing/publishing.ts'

const NOW = '2026-11-20T10:30:00Z'
const sample = generateSampleTrust('hathershire', NOW)
const packOf = (schoolId: string) => sample.schools.find(school => school.id === schoolId)?.pack

describe('the posts', () => {
  it('stand in every state, and none at the school without a policy', () => {
    // The record's type finds a state that is new. Approved: without a single account, which no post of the sample is.
    const most: Record<Exclude<Overall, 'approved'>, number> = {
      ...{ draft: 2, waiting: 2, changes_asked: 2, refused: 2, scheduled: 2, live: 2, failed: 2, expired: 2 },
      ...{ withdrawn: 2, going_out: 2, partly_live: 1, coming_down: 1, stopped: 1, sealed: 1 },
    }
    for (const [state, count] of Object.entries(most))
      expect([state, sample.posts.filter(post => post.state === state).length >= count]).toEqual([state, true])
    expect(sample.posts.filter(post => packOf(post.schoolId) === null)).toEqual([])
  })

  it('are in the state that their last step says', () => {
    const after = {
      'handed-in': 'waiting',
      cleared: 'waiting',
      changes_asked: 'changes_asked',
      refused: 'refused',
      approved: 'scheduled',
      'handed-over': 'going_out',
      'answer-lost': 'going_out',
      published: 'live',
      failed: 'failed',
      expired: 'expired',
      'observed-gone': 'withdrawn',
      stopped: 'stopped',
      sealed: 'sealed',
    } as const
    for (const post of sample.posts) {
      const last = post.steps.at(-1)
      const published = post.steps.some(({ deed }) => deed === 'published')
      const state =
        last === undefined
          ? 'draft'
          : last.deed === 'failed' && published
            ? 'partly_live'
            : last.deed === 'withdrawn'
              ? 'coming_down'
              : after[last.deed]
      expect([post.id, post.state]).toEqual([post.id, state])
    }
  })

  it.each([
    ['on a Friday', NOW],
    ['on a Saturday night', '2027-01-30T23:50:00Z'],
    ['early on a Monday in summer time', '2027-06-14T05:10:00Z'],
    ['in August', '2028-08-20T12:00:00Z'],
    ['on a leap day', '2028-02-29T09:00:00Z'],
  ])('have their past behind them and their plans before them %s', (_, now) => {
    for (const post of generateSampleTrust('hathershire', now).posts) {
      const times = post.steps.map(step => Date.parse(step.at))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times.every(time => time < Date.parse(now))).toBe(true)
      for (const version of post.versions) {
        expect(Date.parse(version.writtenAt)).toBeLessThan(Date.parse(version.handedInAt ?? now))
      }
      if (['scheduled', 'waiting', 'changes_asked'].includes(post.state) && post.plannedFor !== null) {
        expect(Date.parse(post.plannedFor)).toBeGreaterThan(Date.parse(now))
      }
    }
  })

  it('are decided by somebody else than the author, in a role the policy names (s1-protocol-5)', () => {
    const may = {
      'church-primary': ['account_manager', 'headteacher', 'deputy_headteacher'],
      'trust-provider': ['line_manager', 'headteacher', 'nursery_manager'],
    }
    for (const post of sample.posts) {
      const pack = packOf(post.schoolId)
      for (const step of post.steps.filter(({ deed }) =>
        ['approved', 'refused', 'changes_asked', 'cleared'].includes(deed),
      )) {
        expect(step.by?.staffId).toBeDefined()
        expect(step.by?.staffId).not.toBe(post.authorId)
        expect(pack === null || pack === undefined ? [] : may[pack]).toContain(step.by?.role)
        const held = sample.staff.find(person => person.id === step.by?.staffId)?.roles.map(({ role }) => role)
        expect(held).toContain(step.by?.role)
      }
    }
  })

  it('say where their findings stand, and names are of pupils on the roll of that school (s2-school-use-05a)', () => {
    const expected = sample.posts.flatMap(post => post.expects.map(finding => ({ post, finding })))
    expect(new Set(expected.map(({ finding }) => finding.kind)).size).toBeGreaterThanOrEqual(4)
    for (const { post, finding } of expected) {
      const version = post.versions.find(({ number }) => number === finding.version)
      expect(version?.text.slice(finding.start, finding.end)).toBe(finding.span)
      const prefix = packOf(post.schoolId) === 'church-primary' ? /^s2-/ : /^s1-/
      expect(finding.clauses.every(clause => prefix.test(clause))).toBe(true)
      if (finding.kind !== 'pupil_name') continue
      const roll = sample.pupils.filter(pupil => pupil.schoolId === post.schoolId)
      const named = roll.some(pupil => {
        const forename = pupil.preferredForename ?? pupil.legalForename
        return finding.span === forename || finding.span === `${forename} ${pupil.surname}`
      })
      expect([finding.span, named]).toEqual([finding.span, true])
    }
  })

  it('went out only after approval, and a name that blocks was cleared before by the headteacher', () => {
    for (const post of sample.posts) {
      const deeds = post.steps.map(step => step.deed)
      if (deeds.includes('published')) expect(deeds.indexOf('approved')).toBeLessThan(deeds.indexOf('published'))
      if (deeds.includes('published')) expect(deeds).toContain('approved')
      const blocked = post.expects.filter(
        finding => finding.kind === 'pupil_name' && packOf(post.schoolId) === 'church-primary',
      )
      if (blocked.length === 0 || post.state === 'draft') continue
      expect(blocked.every(finding => finding.cleared)).toBe(true)
      expect(post.steps.find(step => step.deed === 'cleared')?.by?.role).toBe('headteacher')
    }
  })

  it('leave no mark of their plan in the text, have alt text, and no post still to come needs a network', () => {
    for (const post of sample.posts) {
      for (const version of post.versions) {
        expect(version.text).not.toMatch(/[{}[\]|]/)
        for (const { alt } of version.pictures) expect(alt.length).toBeGreaterThan(30)
      }
      expect(post.accountIds.length).toBeGreaterThan(0)
      if (post.state !== 'scheduled') continue
      const ways = sample.accounts.filter(account => post.accountIds.includes(account.id)).map(account => account.way)
      expect(ways.every(way => way === 'by_hand')).toBe(true)
    }
  })
})

it('the four pictures are drawn as real PNGs, each different, the same each time', async () => {
  const seen = new Set<string>()
  for (const picture of sample.pictures) {
    const png = await drawPicture(picture)
    const { format, width, height } = await sharp(png).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 900])
    expect((await sharp(png).stats()).entropy).toBeGreaterThan(1)
    expect(png.equals(await drawPicture(picture))).toBe(true)
    seen.add(createHash('sha256').update(png).digest('hex'))
  }
  expect(seen.size).toBe(4)
})
