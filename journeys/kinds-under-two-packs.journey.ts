import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../src/checks/checks.ts'
import { embeddedPack } from '../src/policy/policy.ts'
import { adoptAnother } from './adopt-another.ts'
import { checkByCommand } from './check-by-command.ts'
import { type House, startHouse } from './house.ts'
import {
  child,
  elsewhere,
  type Expected,
  inTheFile,
  listed,
  onlyAdvised,
  pictured,
  rows,
  saidElsewhere,
} from './kinds-and-packs.ts'
import { certificateWithPlace } from './photo.ts'
import { clearPictures, DESK, openBrowser, type Person, signedIn } from './visit.ts'
import { read, type Said, write } from './what-the-page-says.ts'
import { idOf, keptOffSocial, type SchoolKey } from './who-is-at-both.ts'
import {
  handIn,
  handInAsFarAsItGoes,
  people,
  pressAndWait,
  sample,
  startPost,
  t,
  waitForLooks,
} from './write-and-decide.ts'

/**
 * Every kind of finding under two policies: the very same draft is written at a church primary school and at a school of a trust, and what the
 * page says of it is held against what is written in either policy. Then the same drafts by the command line.
 */
const JOURNEY = 'kinds-under-two-packs'

const schools: readonly SchoolKey[] = ['st-orrins', 'larkenby']
const at: Readonly<Record<SchoolKey, { who: string; pack: string; facebook: string; website: string }>> = {
  'st-orrins': {
    who: people.teacher,
    pack: 'church-primary',
    facebook: "St Orrin's C of E Primary School",
    website: "St Orrin's news page",
  },
  larkenby: {
    who: people.otherHead,
    pack: 'trust-provider',
    facebook: 'Larkenby All-Through Academy',
    website: 'Larkenby news page',
  },
}

let house: House
let browser: Browser
let folder: string
let photo: Buffer
/** One window for each school, open from the first draft to the last. */
const windows = {} as Record<SchoolKey, Person>
/** The post with the picture at either, which is looked at while the words are written. */
const pictures = {} as Record<SchoolKey, string>
/** All that the page said of a draft, by school and kind. */
const said: Record<SchoolKey, Map<string, readonly Said[]>> = { 'st-orrins': new Map(), larkenby: new Map() }

beforeAll(async () => {
  await clearPictures(JOURNEY)
  ;[house, browser, photo, folder] = await Promise.all([
    startHouse(),
    openBrowser(),
    certificateWithPlace(child, pictured.code),
    mkdtemp(join(tmpdir(), 'clausewise-kinds-')),
  ])
  const visit = { browser, address: house.address, journey: JOURNEY, size: DESK }
  for (const school of schools) windows[school] = await signedIn(visit, at[school].who, sample.samplePassword)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await rm(folder, { recursive: true, force: true })
})

const atBoth = <T>(work: (school: SchoolKey) => Promise<T>): Promise<T[]> => Promise.all(schools.map(work))

async function startFor(school: SchoolKey): Promise<string> {
  const post = await startPost(windows[school])
  await windows[school].page.getByLabel(at[school].facebook, { exact: true }).check()
  return post
}

/** The head's own press on the page of words and subjects. */
async function putOnList(head: Person, school: SchoolKey, { does, name }: { does: string; name: string }) {
  const { page } = head
  await page.goto(`/watched-words?school=${idOf(school)}`)
  await page.locator(`input[name=does][value=${does}]`).check()
  await page.locator('input[name=name]').fill(name)
  await page.locator('textarea[name=why]').fill('Talks go on.')
  if (does === 'subject') {
    const until = new Date(Date.now() + 20 * 86_400_000)
    const parts = { day: until.getUTCDate(), month: until.getUTCMonth() + 1, year: until.getUTCFullYear() }
    for (const [part, value] of Object.entries(parts))
      await page.locator(`input[name=until-${part}]`).fill(String(value))
  }
  await pressAndWait(head, t('watched.add-button'))
}

/** A finding as the policy would have it: every clause by its id, and on its chip the number that the policy prints and how it binds. */
function isAsExpected(school: SchoolKey, kind: string, findings: readonly Said[], expected: Expected | null): void {
  const of = findings.filter(one => one.kind === kind)
  const shown = of.map(({ outcome, clauses }) => ({ outcome, clauses: clauses.map(({ id }) => id) }))
  expect(shown, `${kind} at ${school}`).toEqual(
    expected === null ? [] : [{ outcome: expected.outcome, clauses: expected.answered ?? expected.clauses }],
  )
  for (const { because, clauses } of of) {
    expect(because).toContain(expected?.says)
    for (const { id, chip } of clauses) {
      const clause = embeddedPack(at[school].pack)?.clauses.find(one => one.id === id)
      expect(chip).toContain(clause?.ref)
      expect(chip).toContain(t('house.strength', { strength: clause?.strength ?? '' }))
    }
  }
}

/** Where the two policies say the same, the two pages do; everywhere else they do not. */
function differsAsThePoliciesDo(kind: string, one: Expected | null, other: Expected | null): void {
  const [here, there] = schools.map(school => said[school].get(kind)?.filter(finding => finding.kind === kind))
  const alike = JSON.stringify(one) === JSON.stringify(other)
  if (alike) expect(here, kind).toEqual(there)
  else expect(here, kind).not.toEqual(there)
}

test('there is a draft for every kind that the check knows, and for what is said beside a picture', () => {
  const here = [...rows, ...listed, ...pictured.rows].map(({ kind }) => kind)
  // What its file tells is a finding where the file itself is handed in; the page says it at the upload.
  expect([...here, inTheFile.kind].toSorted()).toEqual([...kinds].toSorted())
  expect([...here, inTheFile.kind, ...saidElsewhere]).toHaveLength(28)
})

test('image_metadata: at either, place, time and device are gone, and the page says so', async () => {
  await atBoth(async school => {
    const { page } = windows[school]
    pictures[school] = await startFor(school)
    await page.getByLabel(t('writing.text-label')).fill(pictured.text)
    const file = { name: 'IMG_2044.jpg', mimeType: 'image/jpeg', buffer: photo }
    await page.locator('input[type=file][name=pictures]').setInputFiles(file)
    await pressAndWait(windows[school], t('writing.pictures-add-button'))
    expect(await page.locator('.cw-picture__removed').innerText()).toBe(
      'Place, time and device were in this file and were taken out.',
    )
    await page.locator('textarea[name^="alt["]').fill(pictured.alt)
    await pressAndWait(windows[school], t('writing.save'))
    await startFor(school)
  })
})

describe('in words', () => {
  test.each(rows)('$kind: “$draft”', async ({ kind, draft, ...expected }) => {
    await atBoth(async school => {
      const findings = await write(windows[school].page, draft)
      said[school].set(kind, findings)
      isAsExpected(school, kind, findings, expected[school])
    })
    differsAsThePoliciesDo(kind, expected['st-orrins'], expected.larkenby)
  })
})

describe('in words that either head put on her school’s list', () => {
  beforeAll(async () => {
    const visit = { browser, address: house.address, journey: JOURNEY, size: DESK }
    const head = await signedIn(visit, people.head, sample.samplePassword)
    for (const one of listed) {
      await putOnList(head, 'st-orrins', one)
      await putOnList(windows.larkenby, 'larkenby', one)
    }
    await head.leave()
    await atBoth(startFor)
  })

  test.each(listed)('$kind: “$draft”', async ({ kind, draft, ...expected }) => {
    await atBoth(async school => isAsExpected(school, kind, await write(windows[school].page, draft), expected[school]))
  })
})

describe('in a picture', () => {
  beforeAll(() =>
    atBoth(async school => {
      await windows[school].page.goto(`/posts/${pictures[school]}/write`)
      await waitForLooks(windows[school])
      const findings = await read(windows[school].page)
      for (const { kind } of pictured.rows) said[school].set(kind, findings)
      await windows[school].look(`picture-${school}`)
    }),
  )

  test.each(pictured.rows)('$kind: $draft', ({ kind, ...expected }) => {
    for (const school of schools) isAsExpected(school, kind, said[school].get(kind) ?? [], expected[school])
    differsAsThePoliciesDo(kind, expected['st-orrins'], expected.larkenby)
  })

  test('consent_platform: where a family said yes to the website alone, either page says so and nothing of whom', async () => {
    const sentences = await atBoth(async school => {
      const { page } = windows[school]
      await page.getByLabel(at[school].website, { exact: true }).check()
      await pressAndWait(windows[school], t('writing.who-picture-say', { number: 1 }))
      await page.getByLabel(t('writing.who-name')).fill(keptOffSocial(school))
      await pressAndWait(windows[school], t('writing.who-search'))
      await page.getByLabel(new RegExp(`^${keptOffSocial(school)}, `)).check()
      await pressAndWait(windows[school], t('writing.who-search'))
      await page.getByLabel(t('writing.who-as-unrecognisable')).check()
      await pressAndWait(windows[school], t('writing.who-done'))
      return page.locator('#targets-hint').innerText()
    })
    // Of every account of the school, ticked or not.
    expect(sentences).toEqual([
      'Not on Bluesky or on Facebook. On the website it may go. Questions: the office.',
      'Not on Bluesky, on Facebook or on Instagram. On the website it may go. Questions: the office.',
    ])
  })
})

const draftOf = (kind: string) => rows.find(row => row.kind === kind)?.draft ?? ''

describe('handing in', () => {
  test('what needs a yes at one school and is advice at the other goes to whoever approves at both', async () => {
    await atBoth(async school => {
      const { page } = windows[school]
      const post = await startFor(school)
      await page.getByLabel(t('writing.text-label')).fill(draftOf('purchase_commitment'))
      await handIn(windows[school], at[school].pack)
      await page.waitForURL(new RegExp(`/posts/${post}(\\?|$)`))
      expect(await page.locator('main').innerText()).toContain(t('deciding.state-waiting'))
    })
  })

  // A private matter of a child asks its author first, whose answer may let it go on; an address that is given away asks nobody.
  test('what stops at both is not handed in, and the page says which words stop it', async () => {
    await atBoth(async school => {
      await startFor(school)
      await windows[school].page.getByLabel(t('writing.text-label')).fill(draftOf('personal_details_disclosed'))
      const [why = '', ...others] = await handInAsFarAsItGoes(windows[school], at[school].pack)
      expect([why, others]).toEqual([expect.stringMatching(/“mum.khan@gmail.com[^”]*” stops this post/), []])
    })
  })

  test('a name stops at the one, and at the other its family is asked first', async () => {
    const why = await atBoth(async school => {
      await startFor(school)
      await windows[school].page.getByLabel(t('writing.text-label')).fill(draftOf('pupil_name'))
      await pressAndWait(windows[school], t('writing.hand-in'))
      return (await windows[school].page.locator('.govuk-error-summary').innerText()).includes(
        'Say who is named; if it is no pupil of your school, say so beside what was found.',
      )
    })
    expect(why).toEqual([false, true])
  })
})

/** The clauses that the page names, and where they are those of an answered question the policy's own: no command line knows what a head answered. */
function asWritten(school: SchoolKey, { kind, clauses }: Said): readonly string[] {
  const expected = [...rows, ...pictured.rows].find(row => row.kind === kind)?.[school]
  return expected?.answered === undefined ? clauses.map(({ id }) => id) : expected.clauses
}

test('the command line says the same of the same drafts, under the same two policies', async () => {
  const image = join(folder, 'IMG_2044.jpg')
  await writeFile(image, photo)
  const picture = { id: 'picture', text: pictured.text, alt: [pictured.alt], images: [image] }
  const lines = [...rows.map(({ kind, draft }) => ({ id: kind, text: draft })), picture]
  await atBoth(async school => {
    const { status, answers } = await checkByCommand(at[school].pack, school, lines, folder)
    // Some of them are blocked.
    expect(status).toBe(1)
    const told = answers.flatMap(({ findings }) => findings.filter(({ kind }) => kind === inTheFile.kind))
    const { outcome, clauses, says } = inTheFile[school] ?? { outcome: null, clauses: [], says: '' }
    expect(told).toMatchObject([{ outcome, clauses, because: expect.stringContaining(says) }])
    const byCommand = answers.map(({ id, findings }) => [id, findings.filter(finding => !told.includes(finding))])
    const onPage = lines.map(({ id }) => [
      id,
      said[school]
        .get(id === 'picture' ? 'image_face' : id)
        ?.map(finding => ({ ...finding, clauses: asWritten(school, finding) })),
    ])
    expect(byCommand).toEqual(onPage)
  })
})

test('a third policy stops what neither of the two has a rule on: to ask the public for personal details (s0-4.1e)', async () => {
  const { kind, pack, expected } = elsewhere
  const { outcome, clauses, says } = expected
  const { answers } = await checkByCommand(pack, 'st-orrins', [{ id: kind, text: draftOf(kind) }], folder)
  expect(answers).toEqual([
    { id: kind, findings: [{ kind, outcome, clauses, because: expect.stringContaining(says) }] },
  ])
})

test('pupil_name: the very same draft BLOCKS at a school under church-primary and only ADVISES at one under model-policy, on the page', async () => {
  const { pack, expected } = onlyAdvised
  await adoptAnother(windows.larkenby, idOf('larkenby'), pack)
  await atBoth(startFor)
  const draft = draftOf('pupil_name')
  const [blocked, advised] = await atBoth(async school =>
    (await write(windows[school].page, draft)).filter(({ kind }) => kind === 'pupil_name'),
  )
  isAsExpected(
    'st-orrins',
    'pupil_name',
    blocked ?? [],
    rows.find(({ kind }) => kind === 'pupil_name')?.['st-orrins'] ?? null,
  )
  isAsExpected('larkenby', 'pupil_name', advised ?? [], expected)
  expect([blocked, advised].map(found => found?.map(({ outcome }) => outcome))).toEqual([['block'], ['advise']])
  for (const school of schools) await windows[school].look(`named-${school}`)
})

test('no window complained of anything', async () => {
  for (const person of Object.values(windows)) await person.leave()
})
