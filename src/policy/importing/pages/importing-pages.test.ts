import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocx } from '../../../platform/opened-safely/testing/make-docx.ts'
import { installationRoot } from '../../../platform/platform.ts'
import { freshDatabase } from '../../../platform/testing/fresh-database.ts'
import {
  type HouseWithEveryone,
  openHouseWithEveryone,
  type Somebody,
} from '../../../sample/testing/house-with-everyone.ts'
import { queues } from '../../../school.ts'
import { type PageRead, readPage } from '../../../ui/testing/read-page.ts'
import { confirmPassages } from '../decide-passage.ts'
import { embeddedPack } from '../../packs/packs.ts'
import type { Role } from '../../packs/roles.ts'
import type { Suggested } from '../propose-decision.rule.ts'
import { readDocument } from '../read-document.job.ts'
import { imported } from '../testing/imported.ts'
import { sixthPolicy, sixthPolicyText } from '../testing/sixth-policy.ts'

let house: HouseWithEveryone
let cookie = ''

beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
  const head = house.everyone.get('headteacher')
  if (head === undefined) throw new Error('Nobody is head.')
  cookie = await house.enter(head)
})
afterAll(() => house.close())

type Seen = PageRead & {
  status: number
  goesTo: string
  html: string
  headers: Record<string, unknown>
}

async function send(url: string, payload?: string | Buffer, type = 'application/x-www-form-urlencoded'): Promise<Seen> {
  const reply = await house.server.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin', ...(payload === undefined ? {} : { 'content-type': type }) },
    ...(payload === undefined ? {} : { payload }),
  })
  return Object.assign(readPage(reply.body), {
    status: reply.statusCode,
    goesTo: String(reply.headers.location ?? ''),
    html: reply.body,
    headers: reply.headers,
  })
}

/** Presses a button as a browser does: every field of its form, with what a person changes. */
async function press(page: Seen, name: string | RegExp, change: Record<string, string> = {}): Promise<Seen> {
  const [button] = getAllByRole(page.body, 'button', { name })
  const form = button?.closest('form')
  if (!button || !form) throw new Error(`There is no button ${name}.`)
  const fields = [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name], select[name]'),
  ]
  const sent = new URLSearchParams()
  for (const one of fields)
    if (!('checked' in one) || (one.type !== 'checkbox' && one.type !== 'radio') || one.checked)
      sent.append(one.name, one.value)
  const own = button.getAttribute('name')
  if (own !== null) sent.set(own, button.getAttribute('value') ?? '')
  for (const [key, value] of Object.entries(change)) sent.set(key, value)
  const answer = await send(form.getAttribute('action') ?? '', sent.toString())
  return answer.goesTo === '' ? answer : send(answer.goesTo)
}

const begin = () => send(`/policy/import?school=${house.school}`)

async function readAll(): Promise<string> {
  const { rows } = await house.boot.query<{ id: string }>(`select id from house.policy_imports where state = 'waiting'`)
  for (const { id } of rows) await readDocument.work(house.works, { trust: house.trust, import: id })
  return rows[0]?.id ?? ''
}

async function pasted(): Promise<string> {
  const head = house.everyone.get('headteacher')
  if (head === undefined) throw new Error('Nobody is head.')
  return imported(house.works, head.visitor, house.school, { text: sixthPolicyText })
}

/** The rest of the clauses, by the use case behind the page: a press each would be the same thirty times. */
async function confirmRest(id: string): Promise<void> {
  const head = house.everyone.get('headteacher')
  if (head === undefined) throw new Error('Nobody is head.')
  const { rows } = await house.boot.query<{ passage: string; revision: number }>(
    `select id as passage, revision from house.import_passages where import_id = $1 and state = 'open'`,
    [id],
  )
  await confirmPassages(house.works, head.visitor, id, rows)
}

const passage = (id: string, which: string) => send(`/policy/import/${id}/passages/${which}`)

describe('handing in', () => {
  test('a file: it waits, is read, and its clauses stand on a list', async () => {
    const file = await makeDocx(sixthPolicy)
    const parts = (name: string, value: string) =>
      `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const payload = Buffer.concat([
      Buffer.from(parts('school', house.school) + parts('by', 'file')),
      Buffer.from(
        '--x\r\ncontent-disposition: form-data; name="document"; filename="Ours.docx"\r\ncontent-type: text/plain\r\n\r\n',
      ),
      file,
      Buffer.from('\r\n--x--\r\n'),
    ])
    const answer = await send('/policy/import', payload, 'multipart/form-data; boundary=x')
    const waiting = await send(answer.goesTo)
    expect(waiting.text).toContain('Your document is being read')
    expect(getByRole(waiting.body, 'link', { name: 'See how far it is' }).getAttribute('href')).toBe(answer.goesTo)
    await readAll()
    const list = await send(answer.goesTo)
    expect(list.text).toContain('Quillmere Academy: how we use social platforms')
    expect(list.text).toContain('0 of 26 confirmed')
    expect(list.text).toContain('A learner’s name is never printed in a post.')
  })

  test('a text, on the same page', async () => {
    const page = await press(await begin(), 'Hand in the text', { text: sixthPolicyText })
    expect(page.text).toContain('It waits for its turn')
    await readAll()
  })

  test('a pack as a file is ready to be adopted at once, and one with a fault says where', async () => {
    const hand = async (yaml: string) => {
      const part = (name: string, more: string) =>
        `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
      const payload = Buffer.from(
        `${part('school', '')}${house.school}\r\n${part('by', '')}file\r\n${part('document', '; filename="theirs.yaml"\r\ncontent-type: application/yaml')}${yaml}\r\n--x--\r\n`,
      )
      return send('/policy/import', payload, 'multipart/form-data; boundary=x')
    }
    const yaml = readFileSync(join(installationRoot(), 'packs', 'model-policy', 'pack.yaml'), 'utf8')
    const page = await send((await hand(yaml)).goesTo)
    const title = embeddedPack('model-policy')?.title ?? ''
    expect(page.text).toContain(`“${title}” is here. Nothing of it runs before it is adopted.`)
    expect(getByRole(page.body, 'button', { name: `Adopt ${title}` }).getAttribute('href')).toMatch(/pack=own-/)
    const wrong = await hand(yaml.replace(/^title:/m, 'titel:'))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/theirs\.yaml:\d+: titel/)
  })

  test('nothing is said in words, and nothing typed is lost', async () => {
    const empty = await press(await begin(), 'Hand in the text', { text: '  ' })
    expect(empty.status).toBe(422)
    expect(
      getByRole(empty.body, 'link', { name: 'Choose a file, or paste the text of your policy' }).getAttribute('href'),
    ).toBe('#text')
  })

  test('what cannot be read says why and what to do', async () => {
    const page = await press(await begin(), 'Hand in the text', { text: '{\\rtf1 Hello}' })
    expect(page.text).toContain('waits')
    const id = await readAll()
    const refused = await send(`/policy/import/${id}`)
    expect(refused.text).toContain('This is not a Word document, a PDF or plain text.')
    expect(refused.text).toContain('The file is kept as it came.')
    const download = await send(`/policy/import/${id}/document`)
    expect([download.html, download.headers['content-type']]).toEqual(['{\\rtf1 Hello}', 'application/octet-stream'])
    expect(download.headers['content-disposition']).toContain('attachment')
  })

  test('how far it is stands there in words and as a bar, step by step, until it is read', async () => {
    const id = await pasted()
    const at = async (state: string, progress: number) => {
      await house.boot.query('update house.policy_imports set state = $2, progress = $3 where id = $1', [
        id,
        state,
        progress,
      ])
      const page = await send(`/policy/import/${id}`)
      const bar = page.body.querySelector('progress')
      return { bar: bar === null ? null : [bar.getAttribute('value'), bar.getAttribute('max')], text: page.text }
    }
    const waiting = await at('waiting', 0)
    expect(waiting.bar).toBeNull()
    expect(waiting.text).toContain('It waits for its turn')
    for (const progress of [10, 45, 90]) {
      const { bar, text } = await at('reading', progress)
      expect(bar).toEqual([String(progress), '100'])
      expect(text).toContain(`${progress} %`)
    }
    const read = await at('read', 100)
    expect(read.bar).toBeNull()
    expect(read.text).toContain('of 26 confirmed')
  })

  test('how far it is can be asked without the page around it', async () => {
    const id = await pasted()
    const reply = await house.server.inject({
      url: `/policy/import/${id}`,
      headers: { cookie, 'x-clausewise-script': '1' },
    })
    expect(reply.body).toContain('data-wait-over')
    expect(reply.body).not.toContain('<html')
  })
})

describe('one clause', () => {
  test('stands beside what it may set, and is confirmed by a press that leads to the next', async () => {
    const id = await pasted()
    const page = await passage(id, 'own-b.2')
    expect(page.text).toContain('What the document says')
    expect(page.text).toContain('May a pupil’s name stand in a post? Never; consent does not change it')
    const next = await press(page, 'Confirm as it is now')
    expect(next.text).toContain('Confirmed.')
    expect((await passage(id, 'own-b.2')).text).toContain('Confirmed by Person')
  })

  test('says with each suggestion how sure it is, and puts what may operate it first', async () => {
    const id = await pasted()
    const { rows } = await house.boot.query<{ suggested: string }>(
      `select suggested from house.import_passages where import_id = $1 and id = 'own-b.2'`,
      [id],
    )
    const { settings, controls } = JSON.parse(rows[0]?.suggested ?? '{}') as Suggested
    const page = await passage(id, 'own-b.2')
    const others = settings.slice(1, 6)
    expect(others.length).toBeGreaterThan(0)
    const hints = [...page.body.querySelectorAll('ol .govuk-hint')].map(hint => hint.textContent)
    expect(hints).toEqual(others.map(({ sure }) => `${Math.round(sure * 100)} % sure`))
    const boxes = [...page.body.querySelectorAll<HTMLInputElement>('input[name="controls[]"]')].map(box => box.value)
    expect(controls.length).toBeGreaterThan(0)
    expect(boxes.slice(0, controls.length)).toEqual(controls.map(({ control }) => control))
    // Suggested is not ticked: nothing operates a clause because we think so.
    expect(page.body.querySelectorAll('input[name="controls[]"][checked]')).toHaveLength(0)
  })

  test('on the page of the sure ones each says how sure, and none below what may be confirmed together', async () => {
    const id = await pasted()
    const page = await send(`/policy/import/${id}/sure`)
    const sure = [...page.text.matchAll(/(\d+) % sure/g)].map(found => Number(found[1]))
    expect(sure.length).toBeGreaterThan(0)
    expect(sure).toHaveLength(getAllByRole(page.body, 'checkbox').length)
    expect(Math.min(...sure)).toBeGreaterThanOrEqual(90)
  })

  test('another value is chosen in the form that fits the setting', async () => {
    const id = await pasted()
    const page = await send(`/policy/import/${id}/passages/own-d.3?setting=takedown.hours`)
    const input = getByLabelText(
      page.body,
      /Within how many hours is the first removal request sent/,
    ) as HTMLInputElement
    expect(input.value).toBe('48')
    const wrong = await press(page, 'Set this value', { number: '9999' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('This value cannot be.')
    const set = await press(page, 'Set this value', { number: '6' })
    expect(set.text).toContain('6 hours')
    const waits = await press(
      await send(`/policy/import/${id}/passages/own-d.3?setting=takedown.hours`),
      'Set this value',
      { wait: 'yes' },
    )
    expect(waits.text).toContain('The number is asked for when the policy is adopted.')
  })

  test('a suggestion is used, and what was set is taken out again', async () => {
    const id = await pasted()
    const used = await press(await passage(id, 'own-b.2'), /Use this.*May the name of a member of staff/)
    expect(queryByRole(used.body, 'button', { name: /Take out.*May the name of a member of staff/ })).not.toBeNull()
    const out = await press(used, /Take out.*May the name of a member of staff/)
    expect(queryByRole(out.body, 'button', { name: /Take out.*May the name of a member of staff/ })).toBeNull()
  })

  test('its wording, strength and whom it binds are the school’s to say', async () => {
    const id = await pasted()
    const saved = await press(await passage(id, 'own-b.5'), 'Save the wording', {
      says: 'We leave comments unanswered.',
      strength: 'should',
    })
    expect(saved.text).toContain('We leave comments unanswered.')
    expect(saved.text).toContain('Should: followed unless there is a good reason not to')
    const empty = await press(saved, 'Save the wording', { says: ' ' })
    expect(getByRole(empty.body, 'link', { name: 'Enter the wording of the clause' })).toBeDefined()
  })

  test('is words only, guidance, or operated by something else', async () => {
    const id = await pasted()
    await press(await passage(id, 'own-b.5'), 'Words only')
    expect((await passage(id, 'own-b.5')).text).toContain('Words only: nothing runs for it.')
    await press(await passage(id, 'own-c.4'), 'Show it there, and confirm', { 'moments[]': 'write' })
    expect((await passage(id, 'own-c.4')).text).toContain('Shown as guidance: While a post is written')
    await press(await passage(id, 'own-c.1'), 'Save what operates it', { 'controls[]': 'report_desk' })
    expect((await passage(id, 'own-c.1')).text).toContain('Operated by: A report goes to the person the policy names')
  })

  test('is cut, and put to the one before', async () => {
    const id = await pasted()
    const { rows } = await house.boot.query<{ passage: string }>(
      `select passage from house.import_passages where import_id = $1 and id = 'own-d.1'`,
      [id],
    )
    const { text } = JSON.parse(rows[0]?.passage ?? '{}') as { text: string }
    const wrong = await press(await passage(id, 'own-d.1'), 'Cut it there', { cut: text })
    expect(wrong.text).toContain('Put an empty line where the second clause begins')
    const cut = await press(await passage(id, 'own-d.1'), 'Cut it there', { cut: text.replace(' must', '\n\nmust') })
    expect(cut.text).toContain('Cut. Each part is looked at by itself.')
    const joined = await press(await passage(id, 'own-d.1-part2'), 'Put it to the clause before')
    expect(joined.text).toContain('Put together.')
    expect(joined.text).toContain(text)
  })

  test('that somebody changed meanwhile is shown as it is now', async () => {
    const id = await pasted()
    const old = await passage(id, 'own-b.1')
    await press(old, 'Words only')
    const late = await press(old, 'Confirm as it is now')
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody changed this clause after you opened it.')
  })

  test('that is not there is not found', async () => {
    expect((await passage(await pasted(), 'own-nothing')).status).toBe(404)
  })
})

describe('a whole policy', () => {
  const asking = [
    'A.1 Before posting, staff should ask whether the message is kind.',
    'A.2 Read this beside our Safeguarding Policy and the Complaints Policy.',
    'A.3 We want families to hear good news from us first.',
  ].join('\n\n')

  async function ofText(): Promise<string> {
    const head = house.everyone.get('headteacher')
    if (head === undefined) throw new Error('Nobody is head.')
    return imported(house.works, head.visitor, house.school, { text: asking })
  }

  test('puts its question, names other policies, says its aim and its template (s0-header-1)', async () => {
    const id = await ofText()
    const page = await passage(id, 'own-a.1')
    expect(page.text).toContain('Asks: “Is this so: the message is kind?” The author, before a post is handed in.')
    const empty = await press(page, 'Save the question', { asks: ' ', 'answers[0][label]': 'It is' })
    expect(empty.status).toBe(422)
    expect(getByRole(empty.body, 'link', { name: 'Enter the question' }).getAttribute('href')).toBe('#asks')
    expect(getByLabelText<HTMLInputElement>(empty.body, 'Answer 1').value).toBe('It is')
    const saved = await press(page, 'Save the question', { asks: 'Is it kind?', 'answers[1][does]': 'block' })
    expect(saved.text).toContain('Saved. Confirm the clause when it is right.')
    expect(saved.text).toContain('“No”: Stops it.')
    await press(saved, 'Confirm as it is now')

    const dropped = await press(await passage(id, 'own-a.2'), /Take out.*Complaints Policy/)
    expect(dropped.text).not.toContain('Refers to: Complaints Policy')
    expect((await press(dropped, 'Add this policy', { title: '!' })).text).toContain(
      'Enter the title of the other policy',
    )
    const linked = await press(dropped, 'Add this policy', { title: 'Code of conduct' })
    expect(linked.text).toContain('Refers to: Safeguarding Policy.')
    expect(linked.text).toContain('Refers to: Code of conduct.')
    const aim = await press(await passage(id, 'own-a.3'), 'Mark as an aim')
    expect(aim.text).toContain('An aim of the policy.')

    await confirmRest(id)
    const about = {
      title: 'Being online',
      'effective-month': '9',
      'effective-year': '2026',
      'titles[0][title]': 'Head',
      'titles[0][role]': 'headteacher',
    }
    const form = () => send(`/policy/import/${id}/about`)
    expect((await press(await form(), 'Save', { ...about, provider: 'The Vale' })).text).toContain(
      'Enter the template it was made from',
    )
    const told = { ...about, madeFrom: 'Model policy', provider: 'The Vale', version: '4' }
    expect((await press(await form(), 'Save', told)).text).toContain('Saved.')
    const made = await press(await send(`/policy/import/${id}`), 'Make it ready to adopt')
    expect(made.text).toContain('The policy can be adopted like any other.')
    const { rows } = await house.boot.query<{ body: string }>('select body from house.own_packs where import_id = $1', [
      id,
    ])
    expect(JSON.parse(rows[0]?.body ?? '{}')).toMatchObject({
      template: { source: 'Model policy', provider: 'The Vale', version: '4' },
      linked: [
        { id: 'safeguarding-policy', title: 'Safeguarding Policy', clauses: ['own-a.2'] },
        { id: 'code-of-conduct', title: 'Code of conduct', clauses: ['own-a.2'] },
      ],
      aims: ['own-a.3'],
      questions: [
        { asks: 'Is it kind?', who: 'author', at: 'hand_in', answers: [{ does: 'go_on' }, { does: 'block' }] },
      ],
    })
  })
})

describe('the whole', () => {
  test('the sure ones together, the rest one by one, conflict, title, ready', async () => {
    const id = await pasted()
    const sure = await send(`/policy/import/${id}/sure`)
    const boxes = getAllByRole(sure.body, 'checkbox')
    expect(boxes.length).toBeGreaterThan(8)
    expect(sure.text).toContain('Posts must not: promise that the academy will buy something;')
    const done = await press(sure, 'Confirm those with a tick')
    expect(done.text).toMatch(/\d+ clauses? (is|are) confirmed\./)
    let page = await send(`/policy/import/${id}`)
    expect((await press(page, 'Make it ready to adopt')).text).toMatch(/clauses? (is|are) not confirmed yet/)
    const [link] = getAllByRole(page.body, 'link', { name: /Look at it/ })
    await press(await send(link?.getAttribute('href') ?? ''), 'Confirm as it is now')
    await press(await passage(id, 'own-c.4'), 'Add this policy', { title: 'Safeguarding Policy' })
    await confirmRest(id)
    page = await send(`/policy/import/${id}`)
    expect(page.text).toContain('Every clause is confirmed.')
    expect((await press(page, 'Make it ready to adopt')).text).toContain('1 contradiction is open.')
    const conflicts = await send(`/policy/import/${id}/conflicts`)
    expect(conflicts.text).toContain('May a pupil’s name stand in a post?')
    expect((await press(conflicts, 'This one counts')).text).toContain('Choose which one counts')
    expect((await press(conflicts, 'This one counts', { takes: 'own-b.2' })).text).toContain('Settled.')
    const about = await send(`/policy/import/${id}/about`)
    const missing = await press(about, 'Save', { title: '', 'due-month': '13', 'due-year': '2027' })
    expect(missing.text).toContain('Enter the title of the policy')
    const kept = await press(await send(`/policy/import/${id}/about`), 'Save', { title: 'Our platforms' })
    expect(kept.text).toContain('Saved.')
    const made = await press(await send(`/policy/import/${id}`), 'Make it ready to adopt')
    expect(made.text).toContain('The policy can be adopted like any other.')
    const adopt = getByRole(made.body, 'button', { name: 'Go on to adopt it' }).getAttribute('href') ?? ''
    const choice = await press(await send(adopt), 'Start')
    const chosen = getByRole<HTMLInputElement>(choice.body, 'radio', { name: 'Our platforms' })
    expect(chosen.checked).toBe(true)
    expect(getByRole(choice.body, 'link', { name: 'Bring your own policy' }).getAttribute('href')).toMatch(
      /^\/policy\/import\?/,
    )
    const tasks = await press(choice, 'Continue')
    expect(tasks.text).toContain('Our platforms')
    const step = [...tasks.body.querySelectorAll('a')].find(one => one.getAttribute('href')?.endsWith('/look/linked'))
    expect((await send(step?.getAttribute('href') ?? '')).text).toContain('Safeguarding Policy')
    expect((await begin()).text).toContain('Adopt Our platforms')
  })
})

describe('for the whole trust', () => {
  /** Signs in for what follows; `cookie` is the head's again afterwards. */
  async function as<T>(held: { role: Role; school: string | null }, work: (who: Somebody) => Promise<T>): Promise<T> {
    const before = cookie
    const who = await house.addPerson(house.trust, [held])
    cookie = await house.enter(who)
    try {
      return await work(who)
    } finally {
      cookie = before
    }
  }

  test('its administrator chooses the trust, brings the document, and finds it chosen when she adopts', async () => {
    await as({ role: 'trust_administrator', school: null }, async ({ visitor }) => {
      const choose = await send('/policy/import')
      expect(choose.text).toContain('Whose policy do you bring?')
      const link = getByRole(choose.body, 'link', { name: /The Fenwold Trust/ })
      const hand = await send(link.getAttribute('href') ?? '')
      expect(hand.text).toContain('it holds in every school of The Fenwold Trust that has no policy of its own')
      const empty = await press(hand, 'Hand in the text', { text: ' ' })
      expect([empty.status, empty.text.includes('The Fenwold Trust')]).toEqual([422, true])
      const waiting = await press(hand, 'Hand in the text', { text: sixthPolicyText })
      expect(waiting.text).toContain('The Fenwold Trust')
      const id = await readAll()
      const rows = await house.boot.query<{ passage: string; revision: number }>(
        'select id as passage, revision from house.import_passages where import_id = $1',
        [id],
      )
      await confirmPassages(house.works, visitor, id, rows.rows)
      const conflicts = await send(`/policy/import/${id}/conflicts`)
      await press(conflicts, 'This one counts', { takes: 'own-b.2' })
      await press(await send(`/policy/import/${id}/about`), 'Save', { title: 'One trust, one voice' })
      const made = await press(await send(`/policy/import/${id}`), 'Make it ready to adopt')
      const adopt = getByRole(made.body, 'button', { name: 'Go on to adopt it' }).getAttribute('href') ?? ''
      expect(adopt).toContain('school=trust')
      const choice = await press(await send(adopt), 'Start')
      expect(getByRole<HTMLInputElement>(choice.body, 'radio', { name: 'One trust, one voice' }).checked).toBe(true)
      expect(getByRole(choice.body, 'link', { name: 'Bring your own policy' }).getAttribute('href')).toBe(
        '/policy/import?school=trust',
      )
      expect((await press(choice, 'Continue')).text).toContain('One trust, one voice')
      expect((await send('/policy/import?school=trust')).text).toContain('Adopt One trust, one voice')
    })
    expect((await begin()).text).not.toContain('One trust, one voice')
  })

  test('a trustee may too; a school’s head neither brings one nor opens one', async () => {
    const id = await as({ role: 'trustee', school: null }, async ({ visitor }) => {
      const brought = await imported(house.works, visitor, null, { text: sixthPolicyText })
      expect((await send(`/policy/import/${brought}`)).status).toBe(200)
      return brought
    })
    expect((await send('/policy/import?school=trust')).status).toBe(403)
    expect((await send('/policy/import', 'school=trust&by=text&text=x')).status).toBe(403)
    expect((await send(`/policy/import/${id}`)).status).toBe(404)
    expect((await send(`/policy/import/${id}/document`)).status).toBe(404)
    expect((await send(`/policy/import/${id}/make`, '')).status).toBe(404)
  })
})
