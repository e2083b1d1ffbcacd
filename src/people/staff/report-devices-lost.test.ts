import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, openPeopleHouse, PASSWORD, type PeopleHouse } from '../testing/people-house.ts'
import { reportDevicesLost } from './report-devices-lost.ts'

let house: PeopleHouse
let trust: string
let school: string
beforeAll(async () => {
  house = await openPeopleHouse()
  trust = await house.addTrust()
  school = await house.addSchool(trust)
})
afterAll(() => house.close())

const endings = async (person: string) =>
  (await house.boot.query('select by_person from house.device_endings where person_id = $1', [person])).rows

describe('a phone that is lost on a trip', () => {
  test('is reported by the office: her sessions end at once, and what she kept on devices has to go', async () => {
    const teacher = await house.addPerson(trust, [{ role: 'teacher', school }])
    const office = await house.addPerson(trust, [{ role: 'office_manager', school }])
    const phone = new Browser()
    const entered = await house.signIn.withPassword({ email: teacher.email, password: PASSWORD }, phone.from)
    if ('in' in entered) phone.take(entered.cookies)
    expect(await house.signIn.identify(phone.from)).not.toBeNull()
    expect(await reportDevicesLost(house.works, office.who, teacher.id)).toEqual({ done: true })
    expect(await house.signIn.identify(phone.from)).toBeNull()
    expect(await endings(teacher.id)).toEqual([{ by_person: office.id }])
    const { rows } = await house.boot.query(`select subject_id from house.history where kind = 'devices-ended'`)
    expect(rows).toEqual([{ subject_id: teacher.id }])
  })

  test('is not reported by a colleague, nor by herself here, nor by another school’s office', async () => {
    const teacher = await house.addPerson(trust, [{ role: 'teacher', school }])
    const colleague = await house.addPerson(trust, [{ role: 'teacher', school }])
    const other = await house.addSchool(trust, 'Elsewhere')
    const stranger = await house.addPerson(trust, [{ role: 'office_manager', school: other }])
    for (const who of [colleague, stranger])
      expect(await reportDevicesLost(house.works, who.who, teacher.id)).toEqual({ refused: 'not-yours' })
    expect(await reportDevicesLost(house.works, teacher.who, teacher.id)).toEqual({ refused: 'yourself' })
    expect(await endings(teacher.id)).toEqual([])
  })
})
