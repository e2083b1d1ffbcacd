import { sampleId } from './chance.ts'
import type { Role, SampleAccount, SampleSchool, SampleStaff, SchoolKey } from './sample-trust.ts'
import type { SchoolDays } from './school-days.ts'

interface AccountPlan {
  at: SchoolKey
  platform: SampleAccount['platform']
  name: string
  /** `facebook.example` stands for the platform's own site, so that no link leads to somebody's real page. */
  address: string
  handle?: string
  connected?: true
  dormant?: true
  yearsOpen: number
}

/** Handles end in `.test`: Bluesky's own test servers issue them, its public network refuses them, and refuses `.example` everywhere. */
const plans: AccountPlan[] = [
  {
    at: 'st-orrins',
    platform: 'bluesky',
    name: "St Orrin's C of E Primary",
    address: 'https://bluesky.example/profile/st-orrins.test',
    handle: 'st-orrins.test',
    connected: true,
    yearsOpen: 1,
  },
  {
    at: 'st-orrins',
    platform: 'facebook',
    name: "St Orrin's C of E Primary School",
    address: 'https://facebook.example/st-orrins',
    handle: 'st-orrins',
    yearsOpen: 6,
  },
  {
    at: 'st-orrins',
    platform: 'website',
    name: "St Orrin's news page",
    address: 'https://www.st-orrins.example/news',
    yearsOpen: 11,
  },
  {
    at: 'larkenby',
    platform: 'bluesky',
    name: 'Larkenby Academy',
    address: 'https://bluesky.example/profile/larkenby.test',
    handle: 'larkenby.test',
    connected: true,
    yearsOpen: 1,
  },
  {
    at: 'larkenby',
    platform: 'facebook',
    name: 'Larkenby All-Through Academy',
    address: 'https://facebook.example/larkenby-academy',
    handle: 'larkenby-academy',
    yearsOpen: 4,
  },
  {
    at: 'larkenby',
    platform: 'instagram',
    name: 'Larkenby Art and Sport',
    address: 'https://instagram.example/larkenby.academy',
    handle: 'larkenby.academy',
    yearsOpen: 3,
  },
  {
    at: 'larkenby',
    platform: 'website',
    name: 'Larkenby news page',
    address: 'https://www.larkenby.example/news',
    yearsOpen: 8,
  },
  {
    at: 'tansel-lane',
    platform: 'facebook',
    name: 'Tansel Lane Infants',
    address: 'https://facebook.example/tansel-lane',
    handle: 'tansel-lane',
    dormant: true,
    yearsOpen: 5,
  },
  {
    at: 'tansel-lane',
    platform: 'website',
    name: 'Tansel Lane news page',
    address: 'https://www.tansel-lane.example/news',
    yearsOpen: 7,
  },
]

/** Two people hold each account where the school has two, so that one person's leaving does not lock it. */
const holderRoles: Role[] = ['account_manager', 'office_manager', 'headteacher']

export function sampleAccounts(
  seed: string,
  schools: SampleSchool[],
  staff: SampleStaff[],
  days: SchoolDays,
): SampleAccount[] {
  return plans.map(plan => {
    const schoolId = schools.find(school => school.key === plan.at)?.id
    if (schoolId === undefined) throw new Error(`The account ${plan.name} names a school that is not in schools.ts.`)
    const holders = holderRoles.flatMap(role =>
      staff.filter(person => person.roles.some(held => held.role === role && held.schoolId === schoolId)),
    )
    return {
      id: sampleId(seed, 'account', `${plan.at} ${plan.platform}`),
      schoolId,
      platform: plan.platform,
      way: plan.connected === true ? 'bluesky' : 'by_hand',
      displayName: plan.name,
      handle: plan.handle ?? new URL(plan.address).host,
      address: plan.address,
      visibility: 'public',
      openedOn: days.yearBegan.subtract({ years: plan.yearsOpen }).add({ days: 20 }).toString(),
      dormant: plan.dormant === true,
      holders: [...new Set(holders.map(person => person.id))].slice(0, 2),
    }
  })
}
