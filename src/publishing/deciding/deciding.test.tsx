import { getByRole, queryByRole } from '@testing-library/dom'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import { act, look, theHouse } from '../../platform/platform.ts'
import { roles } from '../../policy/policy.ts'
import { WordsIn } from '../../ui/ui.ts'
import { askName } from '../posts/author-answers.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost, readPostIn } from '../posts/read-post.ts'
import { holdersAt } from '../posts/standing.ts'
import { manyAlike } from '../testing/many-alike.ts'
import { notToBeLookedAt } from '../testing/not-to-be-looked-at.ts'
import { remindersBeside } from '../testing/reminders-beside.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { decidingRoutes } from './deciding.routes.ts'
import { PostPage } from './post.page.tsx'

let at: SchoolPages
let account: string
let gethin: Asker
let ifeoma: Asker

beforeAll(async () => {
  at = await openSchoolPages('church-primary', decidingRoutes)
  account = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  await at.house.addPupil(at.school, 'Grace', 'Okonkwo')
  gethin = await at.as(at.gethin)
  ifeoma = await at.as(at.ifeoma)
})
afterAll(() => at.close())

const waiting = async (text: string) => {
  const id = await at.house.write(at.ann, at.school, { text, targets: [account] })
  const { check, post } = await readPost(at.house.works, at.ann, id)
  const contested = Object.fromEntries(check.findings.map(finding => [finding.key, 'It is a prayer.']))
  await at.house.rewrite(at.ann, id, { ...post.draft, contested })
  expect(await handInPost(at.house.works, at.ann, id)).not.toHaveProperty('refused')
  return id
}
const approval = async (id: string) => {
  const { version, sentence } = await readPost(at.house.works, at.gethin, id)
  return { version: version?.id ?? '', do: 'approve', confirmed: sentence }
}
const clearing = async (id: string, reason: string, by = at.ifeoma) => {
  const { version, check } = await readPost(at.house.works, by, id)
  return { version: version?.id ?? '', finding: check.findings[0]?.key ?? '', reason }
}

describe('the page of a post', () => {
  test('tells whoever comes second that somebody has decided, though nothing is left to press', async () => {
    const id = await waiting('The choir sings on Thursday.')
    const form = await approval(id)
    expect(await ifeoma.post(`/posts/${id}/decide`, form)).toMatchObject({ status: 303 })
    const second = await gethin.post(`/posts/${id}/decide`, form)
    expect(second.status).toBe(422)
    expect(getByRole(second.body, 'alert').textContent).toContain('This post is no longer waiting.')
    expect(queryByRole(second.body, 'button', { name: 'Approve' })).toBeNull()
  })

  test('tells whoever approves words about a firm that she is their second reader, by which clause, and its author nothing (s2-content-01a)', async () => {
    const id = await at.house.write(at.ann, at.school, {
      text: 'The coach company lied to us about the price.',
      targets: [account],
    })
    const { check } = await readPost(at.house.works, at.ann, id)
    const asked = check.findings.find(({ kind }) => kind === 'accusation')
    if (asked === undefined) throw new Error('Nothing was found.')
    await at.house.rewrite(at.ann, id, { asked: { [askName(asked)]: 'shown' } })
    expect(await handInPost(at.house.works, at.ann, id)).not.toHaveProperty('refused')
    const { text, body } = await gethin.get(`/posts/${id}`)
    expect(text).toContain('You are the second reader of this post')
    const line = [...body.querySelectorAll('#decide .govuk-inset-text')].find(one =>
      one.textContent?.includes('second reader'),
    )
    expect(line?.querySelector('a')?.getAttribute('href')).toContain('s2-content-01a')
    const plain = await waiting('The choir sings on Monday.')
    expect((await gethin.get(`/posts/${plain}`)).text).not.toContain('second reader')
    expect((await (await at.as(at.ann)).get(`/posts/${id}`)).text).not.toContain('second reader')
  })

  test('is of one instant: a post approved meanwhile is not waiting above a history that says who approved it', async () => {
    const id = await waiting('The recorder group plays on Friday.')
    const form = await approval(id)
    const { state, kinds } = await look(at.house.works, at.ann.identity, async one => {
      const { post } = await readPostIn(one, id)
      expect(await ifeoma.post(`/posts/${id}/decide`, form)).toMatchObject({ status: 303 })
      return { state: post.state, kinds: (await historyOf(one.tx, id)).map(row => row.kind) }
    })
    expect(state).toBe('waiting')
    expect(kinds).not.toContain('post-approved')
    const after = await ifeoma.get(`/posts/${id}`)
    expect(after.text).toContain('Approved.')
    // It has no time of its own, so the page names none.
    expect(after.text).toContain('It is approved and goes out next.')
  })

  test('loses no word of somebody who asks for a change of what was decided or changed meanwhile', async () => {
    const id = await waiting('The book club meets on Tuesday.')
    const words = 'Please name the room, and the floor.'
    const form = { version: (await approval(id)).version, do: 'change', change_words: words }
    const older = await gethin.post(`/posts/${id}/decide`, { ...form, version: at.house.trust })
    expect(older.status).toBe(422)
    expect(older.body.querySelector('textarea[name=change_words]')?.textContent).toBe(words)
    expect(await ifeoma.post(`/posts/${id}/decide`, await approval(id))).toMatchObject({ status: 303 })
    const late = await gethin.post(`/posts/${id}/decide`, form)
    expect(late.status).toBe(422)
    expect(late.body.querySelector('#typed-1')?.textContent).toContain(words)
  })

  test('keeps a reason that is too long in its field, beside its own finding (s2-school-use-05a)', async () => {
    const id = await waiting('Well done Grace and the whole choir!')
    const reason = 'It is a prayer. '.repeat(200)
    const seen = await ifeoma.post(`/posts/${id}/clear-finding`, await clearing(id, reason))
    expect(seen.status).toBe(422)
    expect(seen.body.querySelector('textarea[name=reason]')?.textContent).toBe(reason)
  })

  test('shows the privacy notice where somebody decides, and keeps its version with the decision', async () => {
    const id = await waiting('The chess club meets on Monday.')
    const { body } = await gethin.get(`/posts/${id}`)
    expect(body.querySelector('#decide .cw-notice')?.textContent).toContain(noticeVersion('writing-a-post'))
    await gethin.post(`/posts/${id}/decide`, await approval(id))
    const kept = (await at.happened(id)).find(row => row.kind === 'post-approved')
    expect(kept?.facts['notice']).toBe(noticeVersion('writing-a-post'))
  })

  test('has the button above what its author answered where nothing was found, and beneath all that was found otherwise', async () => {
    const order = async (id: string) => {
      const { text } = await gethin.get(`/posts/${id}`)
      return [
        'This names a pupil',
        'You approve these words',
        'It cannot be approved while',
        'Replies are closed',
        'What has happened',
      ]
        .filter(words => text.includes(words))
        .toSorted((one, other) => text.indexOf(one) - text.indexOf(other))
    }
    expect(await order(await waiting('The string group plays on Friday.'))).toEqual([
      'You approve these words',
      'Replies are closed',
      'What has happened',
    ])
    expect(await order(await waiting('Well done Grace and the string group!'))).toEqual([
      'Replies are closed',
      'This names a pupil',
      'It cannot be approved while',
      'What has happened',
    ])
  })

  test('says beside a finding that it is a reminder, where it is one, and not beside a check', async () => {
    const id = await waiting('Well done Grace and the whole choir!')
    expect(remindersBeside((await gethin.get(`/posts/${id}`)).body)).toEqual([
      ['This is addressed to one person', true],
      ['This may name a pupil', false],
    ])
  })

  test('names the one who clears, not those who approve (s2-school-use-05a)', async () => {
    const id = await waiting('Well done Grace and everybody in the hall!')
    const seen = await gethin.post(`/posts/${id}/clear-finding`, await clearing(id, 'It is a prayer.'))
    expect(seen.status).toBe(422)
    expect(getByRole(seen.body, 'alert').textContent).toContain('only Ifeoma Head (Headteacher) can clear this')
  })

  test('refuses a reason that is longer than can be kept, and takes one with a stray NUL', async () => {
    const id = await waiting('Well done Grace and everybody in the hall!')
    const long = await ifeoma.post(`/posts/${id}/clear-finding`, await clearing(id, 'x'.repeat(2_001)))
    expect(long.status).toBe(422)
    expect(getByRole(long.body, 'alert').textContent).toContain('Say it in 2,000 characters or fewer.')
    const sent = await ifeoma.post(`/posts/${id}/clear-finding`, await clearing(id, 'It is a prayer\u0000.'))
    expect(sent).toMatchObject({ status: 303, goesTo: `/posts/${id}?done=cleared` })
    expect((await readPost(at.house.works, at.ifeoma, id)).check.findings[0]?.cleared?.by).toBe('Headteacher')
    // Counted per 100 posts on the page where posts wait.
    const { text } = await ifeoma.get('/approvals')
    const [line = '', cleared, posts, rate] =
      /in the last 90 days (\d+) findings? (?:was|were) cleared in (\d+) posts?, (\d+) per 100 posts\./.exec(text) ?? []
    expect(line, text).not.toBe('')
    expect(Number(cleared)).toBeGreaterThan(0)
    expect(Number(rate)).toBe(Math.round((Number(cleared) * 100) / Number(posts)))
  })

  test('lets her clear whom the policy names for that alone, where she does not approve (s2-school-use-05a)', async () => {
    const id = await waiting('Well done Grace and everybody in the hall!')
    const read = await readPost(at.house.works, at.ifeoma, id)
    const approvers = {
      ...read.standing.approvers,
      people: new Map([[at.gethin.identity.person, 'governor' as const]]),
    }
    const html = renderToString(
      <WordsIn lang="en-GB">
        <PostPage
          read={{ ...read, standing: { ...read.standing, approvers } }}
          visitor={at.ifeoma}
          history={[]}
          people={new Map()}
          problem={null}
          done={null}
          mayWithdraw={false}
        />
      </WordsIn>,
    )
    expect(html).toContain(`action="/posts/${id}/clear-finding"`)
    expect(html).not.toContain(`action="/posts/${id}/decide"`)
  })
})

test('after a decision the next post that waits loads by itself, and says what became of the one before', async () => {
  const first = await waiting('The chess club meets on Monday.')
  await waiting('The drama club meets on Wednesday.')
  const { goesTo = '' } = await gethin.post(`/posts/${first}/decide`, await approval(first))
  const next = /^\/posts\/([\w-]{36})\?done=approved$/.exec(goesTo)?.[1] ?? ''
  expect(next).not.toBe(first)
  expect((await readPost(at.house.works, at.gethin, next)).post.state).toBe('waiting')
  const { body, text } = await gethin.get(goesTo)
  expect(text).toContain('Approved.')
  expect(body.querySelector(`form[action="/posts/${next}/decide"]`)).not.toBeNull()
})

test('beneath a text with an address it says that no preview card goes with it, and beneath another it does not', async () => {
  const about = (await gethin.get(`/posts/${await waiting('The menu: https://robin-hill.example/menu')}`)).text
  expect(about).toContain('No preview card is sent with the link.')
  const without = (await gethin.get(`/posts/${await waiting('The menu hangs at the door.')}`)).text
  expect(without).not.toContain('preview card')
})

test('what waits for me is not hidden behind two hundred posts that others decide', async () => {
  const his = await at.house.write(at.gethin, at.school, { text: 'The hall is closed on Monday.', targets: [account] })
  expect(await handInPost(at.house.works, at.gethin, his)).not.toHaveProperty('refused')
  await manyAlike(at.house.boot, his, 210, 1)
  await waiting('The last to be handed in: the bridge club meets on Friday.')
  const seen = await gethin.get('/approvals')
  expect(seen.text).toContain('The last to be handed in')
  // His own are for others.
  expect(seen.text).not.toContain('The hall is closed on Monday.')
  expect((await ifeoma.get('/approvals')).text).toContain('The hall is closed on Monday.')
})

test('a policy may name any role as its approver: the holders of every role are known', async () => {
  for (const role of roles) await at.house.addPerson(`Holder of ${role}`, [role], at.school)
  const holders = await act(at.house.works, theHouse(at.house.trust), ({ tx }) => holdersAt(tx, at.school))
  expect(new Set(holders.map(one => one.role))).toEqual(new Set(roles))
})

/** A school whose head has gone: the chair of governors alone says that a finding is wrong, and the account manager alone approves. */
async function withoutHead() {
  const school = await at.house.addSchool('Tansel Lane')
  const head = await at.house.addPerson('Hal Head', ['headteacher'], school)
  const manager = await at.house.addPerson('Mo Manager', ['account_manager'], school)
  const chair = await at.house.addPerson('Cleo Chair', ['chair_of_governors'], school)
  const author = await at.house.addPerson('Tia Teacher', ['teacher'], school)
  await at.house.addPupil(school, 'Grace', 'Okonkwo')
  const targets = [await at.house.addAccount(school, 'facebook', 'Tansel Lane on Facebook')]
  await at.house.adopt(head, school, 'church-primary')
  await at.house.boot.query('delete from house.role_holdings where person_id = $1', [head.identity.person])
  const id = await at.house.write(author, school, { text: 'Grace Okonkwo is the name of a prayer.', targets })
  const { check, post } = await readPost(at.house.works, author, id)
  const contested = Object.fromEntries(check.findings.map(({ key }) => [key, 'It is a prayer.']))
  await at.house.rewrite(author, id, { ...post.draft, contested })
  expect(await handInPost(at.house.works, author, id)).not.toHaveProperty('refused')
  await at.runJobs()
  return { id, manager, chair }
}

describe('what was found, before whoever decides', () => {
  test('is at most fifty cards, and what stops the post is among them behind sixty that do not (s2-school-use-05a)', async () => {
    const id = await waiting(`${'Thanks @LegoUK for coming. '.repeat(60)}Grace Okonkwo sang.`)
    const page = await ifeoma.get(`/posts/${id}`)
    expect(page.body.querySelectorAll('.cw-finding')).toHaveLength(50)
    const stops = [...page.body.querySelectorAll('.cw-finding--block')]
    expect(stops[0]?.id).toBe('finding-61')
    for (const card of stops) expect(card.textContent).toContain('Clear this finding')
    expect(page.text).toMatch(
      /Here are 50 of what was found: .* (\d\d) more are not shown. \1 of those stop the post or ask/,
    )
  })

  test('says in which account’s own text and in which description the words stand', async () => {
    const bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
    const draft = { text: 'A good day.', targets: [account, bluesky], own: { [bluesky]: 'Grace Okonkwo sang.' } }
    const id = await at.house.write(at.ann, at.school, draft)
    await at.house.boot.query(
      `insert into house.post_pictures values ($1, gen_random_uuid(), $2, 1, $3, 10, 4, 3, 'Grace Okonkwo with clay', '{}', now())`,
      [at.house.trust, id, 'a'.repeat(64)],
    )
    await notToBeLookedAt(at.house.boot)
    const { pictures: its, check, post } = await readPost(at.house.works, at.ann, id)
    const contested = Object.fromEntries(check.findings.map(({ key }) => [key, 'It is a prayer.']))
    const shown = Object.fromEntries(its.map(picture => [picture.id, {}]))
    await at.house.rewrite(at.ann, id, { ...post.draft, contested, shown })
    expect(await handInPost(at.house.works, at.ann, id)).not.toHaveProperty('refused')
    const page = await ifeoma.get(`/posts/${id}`)
    const lines = [...page.body.querySelectorAll('.cw-finding')].map(card => card.textContent ?? '')
    expect(lines.filter(line => line.includes('In the text for Robin Hill on Bluesky.')).length).toBeGreaterThan(0)
    expect(lines.filter(line => line.includes('In the description of picture 1.')).length).toBeGreaterThan(0)
  })
})

describe('somebody who may clear and not approve (s2-school-use-05a)', () => {
  test('is written to about her one thing, finds it in her queue, and cannot decide on the post', async () => {
    const { id, manager, chair } = await withoutHead()
    const subjects = async (who: typeof chair) => (await at.mailTo(who)).map(({ subject }) => subject)
    expect(await subjects(chair)).toEqual(['A post waits for your word on one thing'])
    expect(await subjects(manager)).toEqual(['A post is waiting for you'])
    const [mail] = await at.mailTo(chair)
    expect(mail?.body).toContain(`/posts/${id}`)
    expect(mail?.body).not.toMatch(/Grace|Tia/)

    const cleo = await at.as(chair)
    const queue = await cleo.get('/approvals')
    expect([...queue.body.querySelectorAll('a')].map(link => link.getAttribute('href'))).toContain(`/posts/${id}`)
    const page = await cleo.get(`/posts/${id}`)
    expect(getByRole(page.body, 'button', { name: 'Clear this finding' })).toBeTruthy()
    for (const name of ['Approve', 'Ask for a change', 'Refuse'])
      expect(queryByRole(page.body, 'button', { name })).toBeNull()
    const { version } = await readPost(at.house.works, chair, id)
    const decided = await cleo.post(`/posts/${id}/decide`, { version: version?.id ?? '', do: 'approve', confirmed: '' })
    expect(decided.status).toBe(422)
    expect((await readPost(at.house.works, chair, id)).post.state).toBe('waiting')

    expect(await cleo.post(`/posts/${id}/clear-finding`, await clearing(id, 'It is a prayer.', chair))).toMatchObject({
      goesTo: `/posts/${id}?done=cleared`,
    })
    const after = await cleo.get('/approvals')
    expect([...after.body.querySelectorAll('a')].map(link => link.getAttribute('href'))).not.toContain(`/posts/${id}`)
    expect(
      getByRole((await (await at.as(manager)).get(`/posts/${id}`)).body, 'button', { name: 'Approve' }),
    ).toBeTruthy()
  })

  test('reads the privacy notice once, as does whoever clears and approves', async () => {
    const { id, chair } = await withoutHead()
    const notices = (page: { body: HTMLElement }) =>
      page.body.querySelectorAll('main a[href^="/privacy/writing-a-post"]').length
    expect(notices(await (await at.as(chair)).get(`/posts/${id}`))).toBe(1)
    const own = await waiting('Grace before lunch is said by Grace Okonkwo.')
    const page = await ifeoma.get(`/posts/${own}`)
    expect(getByRole(page.body, 'button', { name: 'Clear this finding' })).toBeTruthy()
    expect(notices(page)).toBe(1)
  })
})
