import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { as, type JobIds, theHouse } from '../../platform/platform.ts'
import { consentFactsOf } from '../consent/consent-facts.store.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside as insideAs, linkFor as linkForGuardian, newPhone } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { familyQueues, REMIND_FAMILIES, SEND_FAMILY_LINK } from './queues.ts'
import { sendFamilyLinkJob } from './send-family-link.job.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
})
afterAll(() => house.close())

const linkFor = (guardian: string, how: 'mail' | 'letter' = 'mail') => linkForGuardian(house, guardian, how)
const inside = (guardian: string) => insideAs(house, guardian)

const factsOf = async (pupil: string) =>
  as(house.works.db, theHouse(house.trust), async tx => (await consentFactsOf(tx, [pupil])).get(pupil))

let pupil: string
let mother: string
let father: string
beforeEach(async () => {
  pupil = await house.addPupil('Łucja')
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  father = await house.addGuardianRow(pupil, 'Bo Rossi')
})

const six = () => ({ [`wording[${pupil}]`]: house.wording })
const answer = (key: string, child = pupil) => `answer[${child}_${key}]`

describe('a link', () => {
  test('names the school and nobody else, is not spent by being opened, and works once by a press', async () => {
    const { path } = await linkFor(mother)
    for (let scanner = 0; scanner < 3; scanner += 1) {
      const opened = await newPhone(house).get(path)
      expect([opened.status, opened.text.includes('Orrin Primary'), opened.text.includes('Marchetti')]).toEqual([
        200,
        true,
        false,
      ])
    }
    const phone = newPhone(house)
    expect((await phone.post(path)).goesTo).toBe('/family/answers')
    expect((await phone.get('/family/answers')).text).toContain('Łucja Marchetti')
    const again = newPhone(house)
    expect((await again.post(path)).status).toBe(410)
    expect((await again.get('/family/answers')).goesTo).toBe('/family?said=ended')
  })

  test('of two presses at the same instant one gets in', async () => {
    const { path } = await linkFor(mother)
    const answers = await Promise.all([
      newPhone(house).post(path),
      newPhone(house).post(path),
      newPhone(house).post(path),
    ])
    expect(answers.map(one => one.status).sort((a, b) => a - b)).toEqual([303, 410, 410])
  })

  test('guessed, used, expired, or of a guardian who is none any more: one and the same page', async () => {
    const used = await linkFor(mother)
    await newPhone(house).post(used.path)
    const expired = await linkFor(mother)
    await house.boot.query(
      "update house.family_links set made_at = made_at - interval '60 days', expires_at = expires_at - interval '60 days' where spent_at is null and guardian_id = $1",
      [mother],
    )
    const gone = await linkFor(father)
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [father])
    const pages = []
    for (const path of ['/family/guessed', used.path, expired.path, gone.path]) {
      for (const one of [await newPhone(house).get(path), await newPhone(house).post(path)])
        pages.push(`${one.status} ${one.text}`)
    }
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toMatch(/^410 .*This link does not work any more/)
    expect(pages[0]).toContain('Ask the school office')
  })

  test('a newer link that was used ends the older one, so a forwarded mail opens nothing', async () => {
    const older = await linkFor(mother)
    await inside(mother)
    expect((await newPhone(house).post(older.path)).status).toBe(410)
  })

  describe('that lies in the wrong mailbox opens nothing any more', () => {
    const said = (email: string, noContact = false) => ({
      name: 'Ada Marchetti',
      email,
      relationship: 'mother',
      responsible: 'yes',
      priority: '1',
      ...(noContact ? { 'marks[]': 'no-contact' } : {}),
    })
    const correct = (email: string, noContact = false) =>
      house.asker('office_manager').post(`/pupils/${pupil}/guardians/${mother}`, said(email, noContact))
    const mailedTo = (email: string) =>
      house.boot.query('update house.guardians set email = $2 where id = $1', [mother, email])

    test('once the office has corrected the address, whether it was pressed before or not', async () => {
      await mailedTo('ex@mail.example')
      const pressed = await inside(mother)
      const open = await linkFor(mother)
      const letter = await linkFor(mother, 'letter')
      expect((await correct('ada@mail.example')).status).toBe(303)
      expect((await newPhone(house).post(open.path)).status).toBe(410)
      expect((await pressed.get('/family/answers')).goesTo).toBe('/family?said=ended')
      // The letter went home in a bag, whatever the address was; and a new link works.
      expect((await newPhone(house).get(letter.path)).status).toBe(200)
      expect((await newPhone(house).post((await linkFor(mother)).path)).status).toBe(303)
    })

    test('but a change of her telephone, or of how the address is written, ends nothing', async () => {
      await mailedTo('ada@mail.example')
      const open = await linkFor(mother)
      await correct('ADA@mail.example')
      expect((await newPhone(house).post(open.path)).status).toBe(303)
    })

    test('once she is ended or may have no contact for one of her children, letters too', async () => {
      const second = await house.addPupil('Théo')
      await house.boot.query(
        `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
         values ($1, $2, $3, 'mother', true, 1)`,
        [house.trust, second, mother],
      )
      const pressed = await inside(mother)
      const letter = await linkFor(mother, 'letter')
      const mail = await linkFor(mother)
      await correct('', true)
      expect([(await newPhone(house).get(letter.path)).status, (await newPhone(house).get(mail.path)).status]).toEqual([
        410, 410,
      ])
      expect((await pressed.get('/family/answers')).goesTo).toBe('/family?said=ended')
      const anew = await linkFor(mother)
      await house.asker('office_manager').post(`/pupils/${second}/guardians/${mother}/end`, {})
      expect((await newPhone(house).get(anew.path)).status).toBe(410)
    })

    test('once a file with the roll, or anybody at the database, has changed it', async () => {
      await mailedTo('ex@mail.example')
      const open = await linkFor(mother)
      await mailedTo('ada@mail.example')
      expect((await newPhone(house).post(open.path)).status).toBe(410)
    })
  })

  test('only hashes are kept, and the application reads no session and no try', async () => {
    const { path, code } = await linkFor(mother, 'letter')
    const { rows } = await house.boot.query('select * from house.family_links')
    const kept = JSON.stringify(rows)
    expect(kept).not.toContain(path.split('/').at(-1))
    expect(kept).not.toContain(code)
    for (const table of ['family_sessions', 'family_tries'])
      expect(
        await as(
          house.works.db,
          theHouse(house.trust),
          async tx =>
            (
              await tx
                .selectFrom(table as 'family_links')
                .selectAll()
                .execute()
            ).length,
        ),
      ).toBe(0)
  })
})

describe('a letter’s code', () => {
  const born = { 'born-day': '4', 'born-month': '3', 'born-year': '2018' }
  test('names nobody before the date of birth of a child is given', async () => {
    const { code, path } = await linkFor(mother, 'letter')
    const phone = newPhone(house)
    const wrong = await phone.post('/family', { code, ...born, 'born-year': '2017' })
    expect([wrong.status, wrong.text.includes('Marchetti')]).toEqual([422, false])
    expect(getByLabelText<HTMLInputElement>(wrong.body, 'Code from the letter').value).toBe(code)
    expect((await phone.post(path, {})).status).toBe(422)
    expect((await phone.post(path, { ...born, 'born-day': '5' })).status).toBe(422)
    expect((await phone.post('/family', { code: code.toLowerCase().replaceAll('-', ' '), ...born })).goesTo).toBe(
      '/family/answers',
    )
    expect((await phone.get('/family/answers')).text).toContain('Łucja Marchetti')
  })

  test('eight wrong dates, and it waits, for a code that is none too', async () => {
    const { code } = await linkFor(mother, 'letter')
    for (const typed of [code, 'AAAA-AAAA-AAAA']) {
      const said = []
      for (let guess = 1; guess <= 9; guess += 1)
        said.push(
          (await newPhone(house).post('/family', { code: typed, ...born, 'born-day': String(guess + 10) })).text,
        )
      expect(new Set(said.slice(0, 8).map(text => text.includes('do not open anything')))).toEqual(new Set([true]))
      expect(said[8]).toContain('Wait a quarter of an hour')
    }
    expect((await newPhone(house).post('/family', { code, ...born })).text).toContain('Wait a quarter of an hour')
  })
})

describe('the page of answers (s1-protocol-1b)', () => {
  test('asks at most six questions a child, with nothing chosen, and yes and no in the same form', async () => {
    const { body } = await (await inside(mother)).get('/family/answers')
    const radios = getAllByRole<HTMLInputElement>(body, 'radio')
    expect(radios.length).toBe(12)
    expect(radios.filter(one => one.checked || one.hasAttribute('checked'))).toEqual([])
    expect(new Set(radios.map(one => one.closest('.govuk-radios__item')?.className))).toEqual(
      new Set(['govuk-radios__item']),
    )
    expect(getByRole(body, 'link', { name: /Different for each thing/ })).toBeTruthy()
  })

  test('one press keeps all of it in the words shown, with a receipt, and the rule counts it', async () => {
    const phone = await inside(mother)
    const said = { ...six(), [answer('seen_and_work-website')]: 'yes', [answer('named-social')]: 'no' }
    expect((await phone.post('/family/answers', said)).goesTo).toBe('/family/kept')
    const receipt = await phone.get('/family/kept')
    expect(receipt.text).toContain('Yes: Website')
    expect(receipt.text).toContain('No: Social media')
    expect(receipt.text).toContain('ask for a new link at any time')
    const facts = await factsOf(pupil)
    expect(
      facts?.answers
        .map(one => `${one.giver === mother} ${one.kind} ${one.channel} ${one.answer} ${one.how} ${one.checked}`)
        .sort(),
    ).toEqual(
      [
        ...['face', 'unrecognisable', 'voice_video', 'work'].map(kind => `true ${kind} website yes link true`),
        ...['first_name', 'name_with_image'].map(kind => `true ${kind} social no link true`),
      ].sort(),
    )
    const shown = await phone.get('/family/answers')
    expect(shown.text).toContain('You say yes now, since')
    expect(shown.body.querySelector('input[checked]')).toBeNull()
  })

  test('a yes is taken back by one press, and what else was chosen is kept with it', async () => {
    const phone = await inside(mother)
    await phone.post('/family/answers', { ...six(), [answer('seen_and_work-social')]: 'yes' })
    const { body } = await phone.get('/family/answers')
    const press = getByRole<HTMLButtonElement>(body, 'button', { name: /Withdraw my yes/ })
    await phone.post('/family/answers', { ...six(), [press.name]: press.value, [answer('named-website')]: 'yes' })
    const facts = await factsOf(pupil)
    expect(facts?.answers.filter(one => one.answer === 'withdrawn').length).toBe(4)
    expect(facts?.answers.filter(one => one.answer === 'yes' && one.channel === 'website').length).toBe(2)
    expect(queryByRole((await phone.get('/family/answers')).body, 'button', { name: /Withdraw.*social/ })).toBeNull()
  })

  test('nothing at all is one press', async () => {
    const phone = await inside(mother)
    const { body } = await phone.get('/family/answers')
    const press = getByRole<HTMLButtonElement>(body, 'button', { name: 'Show nothing of Łucja Marchetti at all' })
    await phone.post('/family/answers', { [press.name]: press.value })
    expect((await factsOf(pupil))?.stopped).toBe(true)
    expect((await phone.get('/family/kept')).text).toContain('No: everywhere')
  })

  test('a press with nothing chosen comes back to the very page it was pressed on, and what was chosen for one child stays chosen', async () => {
    const phone = await inside(mother)
    const back = await phone.post('/family/answers', { ...six(), each: pupil })
    expect(back.status).toBe(422)
    expect(getByRole(back.body, 'heading', { level: 1 }).textContent).toBe('Each thing and each platform by itself')
    // A press of another child's form, made up: nothing of it is hers, so nothing is kept, and it is on the page again.
    const strange = await phone.post('/family/answers', { ...six(), [answer('face_web')]: 'perhaps' })
    expect(strange.status).toBe(422)
    expect((await phone.post('/family/answers', { ...six(), each: father })).status).toBe(404)
  })

  test('each platform by itself: a no to one beside a yes to the group', async () => {
    const phone = await inside(mother)
    await phone.post('/family/answers', { ...six(), [answer('seen_and_work-social')]: 'yes' })
    const page = await phone.get(`/family/answers?each=${pupil}`)
    expect(page.text).toContain('On Facebook: may we show')
    expect(page.text).not.toContain('TikTok')
    await phone.post('/family/answers', { ...six(), [answer('face-facebook')]: 'no' })
    expect((await phone.get('/family/answers')).text).toContain('You say yes to some of this and no to some')
    expect((await phone.get(`/family/answers?each=${father}`)).status).toBe(404)
  })

  test('an empty press says what to do', async () => {
    const phone = await inside(mother)
    const { status, text } = await phone.post('/family/answers', six())
    expect([status, text.includes('Choose at least one answer')]).toEqual([422, true])
  })

  test('a yes of somebody without parental responsibility is thanked and not kept; her no counts', async () => {
    const aunt = await house.addGuardianRow(pupil, 'Cleo Rossi', false)
    const phone = await inside(aunt)
    expect((await phone.get('/family/answers')).text).toContain('needs somebody with parental responsibility')
    await phone.post('/family/answers', { ...six(), [answer('named-social')]: 'no' })
    const saved = await phone.post('/family/answers', { ...six(), [answer('named-website')]: 'yes' })
    expect((await phone.get(saved.goesTo)).text).toContain('Thank you for your yes')
    expect((await factsOf(pupil))?.answers.map(one => `${one.kind} ${one.answer}`).sort()).toEqual([
      'first_name no',
      'name_with_image no',
    ])
  })

  test('the other parent does not exist on the page, nor does another child (s1-protocol-1b)', async () => {
    const other = await house.addPupil('Théo')
    await house.addGuardianRow(other, 'Dora Vale')
    const his = await inside(father)
    await his.post('/family/answers', { ...six(), [answer('seen_and_work-website')]: 'no' })
    const hers = await inside(mother)
    const { text } = await hers.get('/family/answers')
    expect(text).toContain('Łucja')
    expect(text).not.toMatch(/Bo Rossi|Théo|You say no now/)
    await hers.post('/family/answers', { [answer('named-website', other)]: 'yes', nothing: other })
    expect((await factsOf(other))?.answers).toEqual([])
  })

  test('a tie that ends closes the page at once, in the middle of the half hour', async () => {
    const phone = await inside(father)
    await house.boot.query('update house.guardianships set ended_on = current_date where guardian_id = $1', [father])
    expect((await phone.get('/family/answers')).text).not.toContain('Łucja')
    await phone.post('/family/answers', { nothing: pupil })
    expect((await factsOf(pupil))?.stopped).toBe(false)
  })

  test('I am done ends it, and so does half an hour', async () => {
    const phone = await inside(mother)
    const old = new Map(phone.browser.cookies)
    expect((await phone.post('/family/done')).goesTo).toBe('/family?said=done')
    phone.browser.cookies = old
    expect((await phone.get('/family/answers')).goesTo).toBe('/family?said=ended')
    const late = await inside(mother)
    house.clock.at = new Date(Date.now() + 31 * 60_000)
    try {
      expect((await late.get('/family/answers')).goesTo).toBe('/family?said=ended')
      expect((await late.post('/family/answers', { nothing: pupil })).goesTo).toBe('/family?said=ended')
    } finally {
      house.clock.at = null
    }
  })

  test('two guardians answer at the same second, and both answers are kept (s1-protocol-1b)', async () => {
    const [hers, his] = [await inside(mother), await inside(father)]
    house.clock.at = new Date()
    try {
      await Promise.all([
        hers.post('/family/answers', { ...six(), [answer('named-social')]: 'yes' }),
        his.post('/family/answers', { ...six(), [answer('named-social')]: 'no' }),
      ])
    } finally {
      house.clock.at = null
    }
    const facts = await factsOf(pupil)
    const of = (giver: string) => facts?.answers.filter(one => one.giver === giver).map(one => one.answer)
    expect([of(mother), of(father)]).toEqual([
      ['yes', 'yes'],
      ['no', 'no'],
    ])
  })

  test('history says that a family answered, and neither who nor what', async () => {
    await (await inside(mother)).post('/family/answers', { ...six(), [answer('named-social')]: 'yes' })
    const { rows } = await house.boot.query<{ body: string; payload: string }>(
      `select h.body, p.payload from house.history h join house.history_payloads p on p.history_id = h.id where h.subject_id = $1`,
      [pupil],
    )
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows)).not.toMatch(/Łucja|Marchetti|Ada|social/)
    expect(rows[0]?.body).toContain('consent-answered')
  })
})

describe('the office asks (s1-protocol-1a)', () => {
  const path = '/pupils/ask?class=Rowan'
  const office = () => house.asker('office_manager')
  test('by mail where there is an address, by letter where there is none, nobody twice, and no contact not at all', async () => {
    const child = await house.addPupil('Ines', 'Rowan')
    const [mailed, lettered, silent] = await Promise.all(
      ['Eva Mail', 'Ola Łetter', 'No Contact'].map(name => house.addGuardianRow(child, name)),
    )
    await house.boot.query(`update house.guardians set email = 'eva@home.example' where id = $1`, [mailed])
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [silent])
    const seen = await office().get(path)
    expect(seen.text).toContain('Class Rowan: 2 answers are missing')
    expect(seen.text).not.toContain('No Contact')
    expect((await office().post(path, {})).goesTo).toContain('said=sent&count=1')
    await house.workOff(SEND_FAMILY_LINK)
    expect((await house.boot.query(`select from house.kept_mail where to_address = 'eva@home.example'`)).rowCount).toBe(
      1,
    )
    const letters = await office().post('/pupils/ask/letters?class=Rowan', {})
    expect([letters.status, letters.html.startsWith('%PDF-1.7')]).toEqual([200, true])
    expect((await house.boot.query('select from house.family_links where guardian_id = $1', [lettered])).rowCount).toBe(
      1,
    )
    for (const again of [path, '/pupils/ask/letters?class=Rowan'])
      expect((await office().post(again, {})).text).toContain('There is nobody left to ask in this way')
    const facts = await factsOf(child)
    expect(facts?.givers.map(one => one.asked.length)).toEqual([1, 1])
    await (await inside(mailed ?? '')).post('/family/answers', { nothing: child })
    expect((await office().get(path)).text).toContain('1 answer is missing')
  })

  test('more letters than are written down in one step: each is made and asked once, and a second press makes none', async () => {
    for (let number = 1; number <= 53; number += 1)
      await house.addGuardianRow(await house.addPupil(`Many${number}`, 'Alder'), `Parent ${number}`)
    const letters = await office().post('/pupils/ask/letters?class=Alder', {})
    expect([letters.status, letters.html.startsWith('%PDF-1.7')]).toEqual([200, true])
    const { rows } = await house.boot.query<{ links: number; codes: number; asks: number; children: number }>(
      `select count(distinct l.id)::int as links, count(distinct l.code_hash)::int as codes, count(distinct k.id)::int as asks,
         count(distinct p.id)::int as children
       from house.pupils p join house.guardianships g on g.pupil_id = p.id
       left join house.family_links l on l.guardian_id = g.guardian_id left join house.consent_asks k on k.pupil_id = p.id
       where p.class_name = 'Alder'`,
    )
    expect(rows).toEqual([{ links: 53, codes: 53, asks: 53, children: 53 }])
    expect((await office().post('/pupils/ask/letters?class=Alder', {})).text).toContain('There is nobody left to ask')
  })

  test('pressed twice before the mails have gone, each is asked once; the page offers no second press', async () => {
    const child = await house.addPupil('Ty', 'Willow')
    const guardian = await house.addGuardianRow(child, 'Two Presses')
    await house.boot.query(`update house.guardians set email = 'two@home.example' where id = $1`, [guardian])
    const sent = await office().post('/pupils/ask?class=Willow', {})
    expect(queryByRole((await office().get(sent.goesTo ?? '')).body, 'button', { name: /^Send \d/ })).toBeNull()
    await office().post('/pupils/ask?class=Willow', {})
    await house.workOff(SEND_FAMILY_LINK)
    expect((await house.boot.query(`select from house.kept_mail where to_address = 'two@home.example'`)).rowCount).toBe(
      1,
    )
    expect((await factsOf(child))?.givers.map(one => one.asked.length)).toEqual([1])
  })

  describe('and it arrives', () => {
    const guardianAt = async (email: string, className: string) => {
      const child = await house.addPupil('Wren', className)
      const guardian = await house.addGuardianRow(child, 'Fay Wren')
      await house.boot.query(`update house.guardians set email = $2 where id = $1`, [guardian, email])
      return { child, guardian, asked: async () => (await factsOf(child))?.givers.map(one => one.asked.length) }
    }
    const mailsTo = async (email: string) =>
      (await house.boot.query(`select from house.kept_mail where to_address = $1`, [email])).rowCount
    const jobsWaiting = async () =>
      (
        await house.boot.query<{ data: JobIds }>(`select data from jobs.job where name = $1 and state = 'created'`, [
          SEND_FAMILY_LINK,
        ])
      ).rows.map(({ data }) => data)

    test('although a stranger has typed her address as often as it is allowed', async () => {
      const { asked } = await guardianAt('fay@home.example', 'Larch')
      for (let typed = 0; typed < 6; typed += 1)
        await newPhone(house).post('/family/new-link', { email: 'fay@home.example' })
      await house.workOff(SEND_FAMILY_LINK)
      expect(await mailsTo('fay@home.example')).toBe(3)
      await office().post('/pupils/ask?class=Larch', {})
      await house.workOff(SEND_FAMILY_LINK)
      expect([await mailsTo('fay@home.example'), await asked()]).toEqual([4, [1]])
    })

    test('a mail that did not go is tried again, and she was asked once', async () => {
      const { asked } = await guardianAt('gil@home.example', 'Hazel')
      await office().post('/pupils/ask?class=Hazel', {})
      const [ids] = await jobsWaiting()
      const away = {
        ...house.works,
        mail: { kept: false, send: () => Promise.reject(new Error('The mail server is away.')) },
      }
      await expect(sendFamilyLinkJob.work(away, ids ?? { trust: '' })).rejects.toThrow('away')
      await expect(sendFamilyLinkJob.work(away, ids ?? { trust: '' })).rejects.toThrow('away')
      await house.workOff(SEND_FAMILY_LINK)
      expect([await mailsTo('gil@home.example'), await asked()]).toEqual([1, [1]])
    })

    test('although whoever pressed has left meanwhile; it stays her asking', async () => {
      const { child, asked } = await guardianAt('hal@home.example', 'Aspen')
      const { person } = house.visitor('office_manager').identity
      await office().post('/pupils/ask?class=Aspen', {})
      await house.boot.query(`update house.people set left_on = current_date - 2 where id = $1`, [person])
      await house.workOff(SEND_FAMILY_LINK)
      await house.boot.query(`update house.people set left_on = null where id = $1`, [person])
      expect([await mailsTo('hal@home.example'), await asked()]).toEqual([1, [1]])
      const { rows } = await house.boot.query<{ by_person: string }>(
        `select by_person from house.history where kind = 'consent-asked' and subject_id = $1`,
        [child],
      )
      expect(rows).toEqual([{ by_person: person }])
    })
  })

  test('who stays silent for a fortnight is reminded once, and never a third time', async () => {
    const child = await house.addPupil('Mo', 'Sorrel')
    const guardian = await house.addGuardianRow(child, 'Rea Mind')
    await house.boot.query(`update house.guardians set email = 'rea@home.example' where id = $1`, [guardian])
    const mails = async () =>
      (await house.boot.query(`select from house.kept_mail where to_address = 'rea@home.example'`)).rowCount
    const remind = async (days: number) => {
      house.clock.at = new Date(Date.now() + days * 86_400_000)
      for (const job of familyJobs)
        if (job.name === REMIND_FAMILIES) await job.work(house.works, { trust: house.trust })
      await house.workOff(SEND_FAMILY_LINK)
      house.clock.at = null
    }
    await office().post('/pupils/ask?class=Sorrel', {})
    await house.workOff(SEND_FAMILY_LINK)
    const sent = []
    for (const days of [13, 15, 16, 40]) {
      await remind(days)
      sent.push(await mails())
    }
    expect(sent).toEqual([1, 2, 2, 2])
    expect((await factsOf(child))?.givers.map(one => one.asked.length)).toEqual([2])
  })

  test('nobody is asked without words; new words are a new version, and older answers keep theirs (s1-protocol-1b)', async () => {
    const phone = await inside(mother)
    await phone.post('/family/answers', { ...six(), [answer('named-social')]: 'yes' })
    expect((await office().post('/pupils/ask/words', { words: ' ' })).status).toBe(422)
    await office().post('/pupils/ask/words', { words: 'Other words', 'platforms[]': 'facebook' })
    expect((await phone.get('/family/answers')).text).toContain('Other words')
    const { rows } = await house.boot.query<{ wording_id: string }>(
      'select distinct wording_id from house.consent_answers where guardian_id = $1',
      [mother],
    )
    expect(rows.map(row => row.wording_id)).toEqual([house.wording])
  })

  test('not a teacher', async () => {
    expect((await house.asker('teacher').get(path)).status).toBe(403)
    expect((await house.asker('teacher').post(path, {})).status).toBe(403)
  })
})

describe('send me a new link', () => {
  test('answers alike for an address nobody has, and sends to the address on record alone', async () => {
    await house.boot.query('delete from house.kept_mail')
    await house.boot.query('update house.guardians set email = $2 where id = $1', [mother, 'Ada@home.example'])
    const known = await newPhone(house).post('/family/new-link', { email: 'ada@home.example' })
    const unknown = await newPhone(house).post('/family/new-link', { email: 'nobody@home.example' })
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect((await house.workOff(SEND_FAMILY_LINK)).length).toBe(2)
    const mails = await house.boot.query<{ to_address: string; subject: string; body: string }>(
      'select * from house.kept_mail',
    )
    expect(mails.rows.map(one => one.to_address)).toEqual(['Ada@home.example'])
    expect(mails.rows[0]?.subject + (mails.rows[0]?.body ?? '')).not.toMatch(/Łucja|Marchetti/)
    const path = /http:\/\/house\.test(\/family\/[\w-]{20,})/.exec(mails.rows[0]?.body ?? '')?.[1] ?? ''
    expect((await newPhone(house).post(path)).goesTo).toBe('/family/answers')
    for (let again = 0; again < 5; again += 1)
      await newPhone(house).post('/family/new-link', { email: 'ada@home.example' })
    await house.workOff(SEND_FAMILY_LINK)
    expect((await house.boot.query('select from house.kept_mail')).rowCount).toBe(3)
  })

  test('no contact gets nothing', async () => {
    await house.boot.query('update house.guardians set email = $2 where id = $1', [father, 'bo@home.example'])
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [father])
    await newPhone(house).post('/family/new-link', { email: 'bo@home.example' })
    await house.workOff(SEND_FAMILY_LINK)
    expect((await house.boot.query(`select from house.kept_mail where to_address = 'bo@home.example'`)).rowCount).toBe(
      0,
    )
  })
})
