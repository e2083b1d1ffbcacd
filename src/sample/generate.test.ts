import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generateSampleTrust } from './generate.ts'
import { namesSomebodyKnown } from './names/famous-names.ts'
import { ordinaryWordPupils, ordinaryWords } from './names/ordinary-words.ts'
import type { SampleTrust } from './sample-trust.ts'

const NOW = '2026-11-20T10:30:00Z'
const SEED = 'hathershire'
const sample = generateSampleTrust(SEED, NOW)
const bytes = (of: SampleTrust) => createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** Every string anywhere in a value, with the path to it. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`))
}

describe('the same seed', () => {
  it('gives the same bytes again, also in another process with another time zone and language', () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { generateSampleTrust } from ${JSON.stringify(new URL('./generate.ts', import.meta.url).href)}
      process.stdout.write(createHash('sha256').update(JSON.stringify(generateSampleTrust('${SEED}', '${NOW}'))).digest('hex'))`
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { PATH: process.env['PATH'], TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      encoding: 'utf8',
    })
    expect(elsewhere).toBe(bytes(sample))
    expect(bytes(generateSampleTrust(SEED, NOW))).toBe(bytes(sample))
  })

  it('keeps every id and name when the sample is made on another day, and another seed keeps none', () => {
    const later = generateSampleTrust(SEED, '2027-03-01T08:00:00Z')
    const roll = (of: SampleTrust) => of.pupils.map(pupil => `${pupil.id} ${pupil.legalForename} ${pupil.surname}`)
    expect(roll(later)).toEqual(roll(sample))
    expect(later.posts.map(post => post.id)).toEqual(sample.posts.map(post => post.id))
    const other = generateSampleTrust('another seed', NOW)
    expect(roll(other).filter(line => roll(sample).includes(line))).toEqual([])
  })
})

describe('the sample as a whole', () => {
  it('has the size of a small trust', () => {
    expect(sample.schools.map(school => [school.key, school.pack])).toEqual([
      ['st-orrins', 'church-primary'],
      ['larkenby', 'trust-provider'],
      ['tansel-lane', null],
    ])
    expect(sample.pupils).toHaveLength(900)
    expect(sample.staff).toHaveLength(60)
    expect(sample.guardians.length).toBeGreaterThanOrEqual(1200)
    expect(sample.guardians.length).toBeLessThanOrEqual(1400)
    expect(sample.posts.length).toBeGreaterThanOrEqual(38)
  })

  it('uses no id twice', () => {
    const ids = [
      sample.trust.id,
      ...[sample.schools, sample.staff, sample.pupils, sample.guardians, sample.accounts, sample.posts].flatMap(rows =>
        rows.map(row => row.id),
      ),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(ids.filter(id => !shape.test(id))).toEqual([])
  })

  it('holds no address, number or postcode that could reach anybody', () => {
    const all = strings(sample)
    const mail = all.flatMap(([, text]) => text.match(/[\p{L}\d._'’-]+@[\p{L}\d.-]+\.\p{L}+/gu) ?? [])
    expect(mail.length).toBeGreaterThan(1000)
    expect(mail.filter(address => !/^[a-z0-9.-]+@[a-z-]+\.example$/.test(address))).toEqual([])
    const sites = all.flatMap(([, text]) => text.match(/https?:\/\/[^/"\s]+/g) ?? [])
    expect(sites.filter(site => !site.endsWith('.example') && site !== 'http://www.w3.org')).toEqual([])
    const numbers = all.flatMap(([, text]) => text.match(/\b0\d{3,4} \d{3}[\d ]*\d/g) ?? [])
    expect(numbers.length).toBeGreaterThan(1000)
    expect(numbers.filter(number => !/^(01632 960\d{3}|07700 900\d{3}|0113 496 0\d{3})$/.test(number))).toEqual([])
    expect(sample.schools.map(school => school.address.postcode[0])).toEqual(['Q', 'Q', 'Q'])
  })

  it('gives no two guardians one e-mail address or one telephone', () => {
    for (const of of ['email', 'telephone'] as const) {
      const given = sample.guardians.map(guardian => guardian[of]).filter(value => value !== null)
      expect(new Set(given).size).toBe(given.length)
    }
  })

  it('writes every text in composed Unicode', () => {
    expect(strings(sample).filter(([, text]) => text.normalize('NFC') !== text)).toEqual([])
  })
})

describe('the roll', () => {
  it('fills every class to its size', () => {
    for (const school of sample.schools) {
      for (const { name, year, size } of school.classes) {
        const inClass = sample.pupils.filter(pupil => pupil.schoolId === school.id && pupil.className === name)
        expect([name, inClass.length]).toEqual([name, size])
        expect(inClass.every(pupil => pupil.year === year)).toBe(true)
      }
    }
  })

  it('gives each child the age of the year group, and an admission after birth and not after today', () => {
    const reception = sample.pupils.filter(pupil => pupil.year === 'R').map(pupil => pupil.dateOfBirth)
    expect(reception.every(date => date >= '2021-09-01' && date <= '2022-08-31')).toBe(true)
    const eleven = sample.pupils.filter(pupil => pupil.year === '11').map(pupil => pupil.dateOfBirth)
    expect(eleven.every(date => date >= '2010-09-01' && date <= '2011-08-31')).toBe(true)
    const odd = sample.pupils.filter(
      pupil =>
        pupil.admittedOn > NOW.slice(0, 10) ||
        Number(pupil.admittedOn.slice(0, 4)) < Number(pupil.dateOfBirth.slice(0, 4)) + 2,
    )
    expect(odd).toEqual([])
  })

  it('has every child who was asked for by name, among them the names that are ordinary words', () => {
    const lines = new Set(
      sample.pupils.map(pupil =>
        `${pupil.legalForename} | ${pupil.preferredForename ?? ''} | ${pupil.surname}`.replace('|  |', '| |'),
      ),
    )
    expect(ordinaryWordPupils.filter(line => !lines.has(line))).toEqual([])
    const churchSchool = sample.pupils.filter(pupil => pupil.schoolId === sample.schools[0]?.id)
    const forenames = churchSchool.flatMap(pupil => [pupil.preferredForename ?? pupil.legalForename])
    for (const word of 'Will, May, Grace, Rose, Mark, Art, Hope, Summer, Jack, Joy, Poppy, Rich'.split(', ')) {
      expect(
        sample.pupils.some(pupil => (pupil.preferredForename ?? pupil.legalForename) === word),
        word,
      ).toBe(true)
    }
    expect(forenames.filter(name => ordinaryWords.has(name)).length).toBeGreaterThan(40)
    for (const surname of ['Young', 'King', 'Baker'])
      expect(sample.pupils.some(pupil => pupil.surname === surname)).toBe(true)
  })

  it('has hyphens, apostrophes of both kinds, marks, family name first, nicknames and the same name twice', () => {
    const count = (test: (name: string) => boolean) =>
      sample.pupils.filter(pupil => test(`${pupil.legalForename} ${pupil.surname}`)).length
    expect(count(name => name.includes('-'))).toBeGreaterThan(25)
    expect(count(name => name.includes("'"))).toBeGreaterThan(5)
    expect(count(name => name.includes('’'))).toBeGreaterThan(0)
    expect(count(name => name.normalize('NFD') !== name || /[łŁıđøß]/.test(name))).toBeGreaterThan(60)
    expect(sample.pupils.filter(pupil => pupil.nameOrder === 'family-first').length).toBeGreaterThan(12)
    expect(sample.pupils.filter(pupil => pupil.preferredForename !== null).length).toBeGreaterThan(50)
    const full = sample.pupils.map(pupil => `${pupil.legalForename} ${pupil.surname}`)
    expect(full.filter((name, index) => full.indexOf(name) !== index).length).toBeGreaterThanOrEqual(4)
  })

  it('calls nobody by a well-known name, and the guard knows some', () => {
    expect(namesSomebodyKnown(['Zoe', 'Will'], 'Young')).toBe(true)
    expect(namesSomebodyKnown(['Siân'], "O'Nobody")).toBe(false)
    const known = sample.pupils.filter(pupil =>
      namesSomebodyKnown([pupil.legalForename, pupil.preferredForename], pupil.surname),
    )
    expect(known).toEqual([])
    expect(sample.staff.filter(person => namesSomebodyKnown([person.forename], person.surname))).toEqual([])
    const adults = sample.guardians.filter(guardian => namesSomebodyKnown([guardian.forename], guardian.surname))
    expect(adults).toEqual([])
  })
})

describe('guardians', () => {
  const linksOf = (pupilId: string) => sample.guardianLinks.filter(link => link.pupilId === pupilId)

  it('give every child somebody with parental responsibility, asked in a clear order', () => {
    const guardianIds = new Set(sample.guardians.map(guardian => guardian.id))
    expect(sample.guardianLinks.filter(link => !guardianIds.has(link.guardianId))).toEqual([])
    for (const pupil of sample.pupils) {
      const links = linksOf(pupil.id)
      expect(links.some(link => link.parentalResponsibility)).toBe(true)
      expect(links.map(link => link.priority)).toEqual(links.map((_, index) => index + 1))
      expect(new Set(links.map(link => link.guardianId)).size).toBe(links.length)
    }
  })

  it('include parents apart who both decide, one without responsibility, a child in care, and brothers and sisters', () => {
    const links = sample.pupils.map(pupil => linksOf(pupil.id))
    const apart = links.filter(
      of =>
        of.some(l => l.parentalResponsibility && l.livesWithPupil) &&
        of.some(l => l.parentalResponsibility && !l.livesWithPupil),
    )
    expect(apart.length).toBeGreaterThan(60)
    expect(sample.guardianLinks.some(link => link.relationship === 'father' && !link.parentalResponsibility)).toBe(true)
    const inCare = links.filter(of => of.some(link => link.relationship === 'local-authority'))
    expect(inCare.length).toBeGreaterThan(2)
    expect(
      inCare.every(of => of.every(link => link.parentalResponsibility === (link.relationship === 'local-authority'))),
    ).toBe(true)
    const shared = sample.guardians.filter(
      guardian => sample.guardianLinks.filter(link => link.guardianId === guardian.id).length > 1,
    )
    expect(shared.length).toBeGreaterThan(200)
  })
})

describe('staff', () => {
  it('fill every role, and the people to sign in as keep their places', () => {
    const roles = new Set(sample.staff.flatMap(person => person.roles.map(held => held.role)))
    expect(roles.size).toBe(15)
    expect(sample.signInPeople.map(person => person.email)).toEqual([
      'helen.castlow@hathershire-vale.example',
      'ifeoma.adebisi@st-orrins.example',
      'tomasz.wilczak@st-orrins.example',
      'gethin.probert@st-orrins.example',
      'farida.siddiqui@st-orrins.example',
      'carol.threlkeld@st-orrins.example',
      'amina.yusufzada@st-orrins.example',
      'alan.pickersgill-dunn@st-orrins.example',
      'rowena.achterberg@larkenby.example',
      'michelle.cooper@tansel-lane.example',
      'nimco.adan@tansel-lane.example',
    ])
    const present = new Set(sample.staff.filter(person => person.leftOn === null).map(person => person.email))
    expect(sample.signInPeople.filter(person => !present.has(person.email))).toEqual([])
  })

  it('include one who has left, an agency worker with an end, and people of two schools', () => {
    const today = NOW.slice(0, 10)
    expect(sample.staff.filter(person => person.leftOn !== null && person.leftOn < today)).toHaveLength(1)
    const agency = sample.staff.filter(person => person.workerType === 'agency')
    expect(agency.map(person => (person.leftOn ?? '') > today)).toEqual([true])
    const two = sample.staff.filter(person => new Set(person.roles.map(held => held.schoolId)).size > 1)
    expect(two.length).toBeGreaterThanOrEqual(2)
    expect(
      sample.staff.flatMap(person =>
        person.roles.filter(held => held.from < person.startedOn || (held.until !== null && held.until < held.from)),
      ),
    ).toEqual([])
    expect(new Set(sample.staff.map(person => person.email)).size).toBe(60)
  })
})

it('every account of a school is held by two people of the trust who are still there', () => {
  const present = new Set(sample.staff.filter(person => person.leftOn === null).map(person => person.id))
  for (const account of sample.accounts) {
    expect([account.displayName, account.holders.length]).toEqual([account.displayName, 2])
    expect(account.holders.every(id => present.has(id))).toBe(true)
  }
})
