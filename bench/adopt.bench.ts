/**
 * How much an adoption asks of a person. Each pack is adopted for a school of its own by the real pages, from the first one to the last signature,
 * and counted on the way: the questions asked one by one (at most 25), the words on the pages, and the presses. No time of a person is measured,
 * because no person is here: the minutes are reckoned from the counts, at 200 words a minute and ten seconds for each answer (aim: forty).
 *
 * What is folded together (details, menus) is not counted, and a page that is shown twice is read once. With the last signature the adoption is
 * over: the record that is shown then, to be printed and kept, is not counted either.
 */
import { Window } from 'happy-dom'
import { embeddedPack, embeddedPackNames } from '../src/policy/policy.ts'
import {
  type HouseWithEveryone,
  openHouseWithEveryone,
  type Somebody,
} from '../src/sample/testing/house-with-everyone.ts'
import { ownDatabase } from './own-database.ts'

const WORDS_A_MINUTE = 200
const SECONDS_AN_ANSWER = 10

type Page = { readonly path: string; readonly body: HTMLElement }

/** One person at her screen, and what it took her. */
class Walk {
  readonly house: HouseWithEveryone
  presses = 0
  answers = 0
  private cookie = ''
  /** Words of each page, by its path. */
  readonly read = new Map<string, number>()

  constructor(house: HouseWithEveryone) {
    this.house = house
  }

  get words(): number {
    return [...this.read.values()].reduce((sum, words) => sum + words, 0)
  }

  /** The pages that take longest, by the last parts of their address. */
  longest(many: number): string {
    return [...this.read]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, many)
      .map(
        ([path, words]) =>
          `${path
            .split('/')
            .slice(-2)
            .join('/')
            .replaceAll(/[0-9a-f-]{36}/g, '…')} ${words}`,
      )
      .join(', ')
  }

  async signIn(who: Somebody): Promise<void> {
    this.cookie = await this.house.enter(who)
  }

  /** Opening a page is a press on a link. */
  async open(path: string): Promise<Page> {
    this.presses += 1
    return this.show(path)
  }

  private async show(path: string): Promise<Page> {
    const answer = await this.house.server.inject({ url: path, headers: { cookie: this.cookie } })
    if (answer.statusCode === 303) return this.show(String(answer.headers.location))
    return this.look(path, answer.statusCode, answer.body)
  }

  private look(path: string, status: number, html: string): Page {
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
    const { document } = new Window()
    document.write(html)
    const main = (document.querySelector('main') ?? document.body) as unknown as HTMLElement
    const [plain = path] = path.split('?')
    if (!this.read.has(plain) && !plain.startsWith('/policy/versions/')) {
      const copy = main.cloneNode(true) as HTMLElement
      for (const folded of copy.querySelectorAll('details:not([open]) > :not(summary), script, [hidden]'))
        folded.remove()
      this.read.set(plain, (copy.textContent ?? '').split(/\s+/).filter(word => /\p{L}|\d/u.test(word)).length)
    }
    return { path, body: main }
  }

  /** Sends the form around the last button of these words, with what a person changes, and looks at what comes. */
  async press(page: Page, button: RegExp, change: Readonly<Record<string, string>> = {}): Promise<Page> {
    const form = [...page.body.querySelectorAll('button')]
      .findLast(one => button.test(one.textContent?.trim() ?? ''))
      ?.closest('form')
    if (form == null) throw new Error(`No button ${String(button)} on ${page.path}.`)
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[name], textarea[name], select[name]')]
    const kept = fields.filter(one => (one.type !== 'radio' && one.type !== 'checkbox') || one.checked)
    this.presses += 1 + Object.keys(change).length
    this.answers += Object.keys(change).length
    const url = form.getAttribute('action') ?? page.path
    const answer = await this.house.server.inject({
      method: 'POST',
      url,
      headers: {
        cookie: this.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({
        ...Object.fromEntries(kept.map(one => [one.name, one.value])),
        ...change,
      }).toString(),
    })
    if (answer.statusCode === 303) return this.show(String(answer.headers.location))
    return this.look(url, answer.statusCode, answer.body)
  }
}

/** @returns the walk, and how many questions were asked one by one and left to our suggestions */
async function adopt(house: HouseWithEveryone, name: string) {
  const school = await house.addSchool(house.trust)
  const person = (role: 'headteacher' | 'chair_of_governors' | 'chief_executive') =>
    house.addPerson(house.trust, [{ role, school }])
  const people = [await person('headteacher'), await person('chair_of_governors'), await person('chief_executive')]
  const [head] = people
  if (head === undefined) throw new Error('Nobody is head.')
  const walk = new Walk(house)
  await walk.signIn(head)
  const begun = await walk.press(await walk.open(`/policy/adopt?school=${school}`), /^(?:Begin|Start)/)
  const draft = begun.path.split('?')[0] ?? ''
  await walk.press(await walk.open(`${draft}/school`), /^Continue/, { nation: 'england', governance: 'academy' })
  await walk.press(await walk.open(`${draft}/pack`), /^Continue/, { pack: `pack:${name}` })
  const asked = await askedOneByOne(walk, draft, name)
  const signatories = await walk.open(`${draft}/signatories`)
  if (!/Chair|Governing|Chief/.test(checkedLabels(signatories)))
    await walk.press(signatories, /^Save/, { 'who[]': 'headteacher' })
  await walk.press(await walk.open(`${draft}/dates`), /^Save/, { start: 'signed', review: 'months' })
  const tasks = await walk.open(draft)
  const looks = [...tasks.body.querySelectorAll('a')]
    .map(link => link.getAttribute('href') ?? '')
    .filter(to => to.includes('/look/'))
  for (const to of looks) {
    const page = await walk.open(to)
    const button = [...page.body.querySelectorAll('form button')].at(-1)?.textContent?.trim() ?? ''
    await walk.press(page, new RegExp(`^${button.replaceAll(/[^\w ]/g, '.')}`))
  }
  const sealed = await walk.press(await walk.open(`${draft}/check`), /^(?:Freeze|Ready)/)
  const sign = [...sealed.body.querySelectorAll('a')]
    .map(link => link.getAttribute('href') ?? '')
    .find(to => to.startsWith('/policy/sign/'))
  if (sign === undefined) throw new Error(`${name} was not frozen: ${sealed.body.textContent?.slice(0, 600)}`)
  return { walk, asked, signatures: await signedByAll(walk, people, sign) }
}

function checkedLabels({ body }: Page): string {
  const checked = [...body.querySelectorAll<HTMLInputElement>('input:checked, input[checked]')]
  return checked.map(one => one.closest('div')?.textContent ?? '').join(' ')
}

async function askedOneByOne(walk: Walk, draft: string, name: string): Promise<{ one: number; suggested: number }> {
  const list = await walk.open(`${draft}/questions`)
  const links = [...list.body.querySelectorAll('a')]
    .map(link => link.getAttribute('href') ?? '')
    .filter(to => to.includes('/questions/'))
  const questions = embeddedPack(name)?.openQuestions ?? []
  const always = questions.filter(({ asked }) => asked === 'always')
  for (const { id, ours } of always) {
    const to = links.find(link => link.endsWith(`/questions/${id}`))
    if (to === undefined) throw new Error(`${name} does not ask ${id}.`)
    await walk.press(await walk.open(to), /^Save/, { answer: String(ours) })
  }
  if (questions.length > always.length) await walk.press(await walk.open(`${draft}/questions`), /^Take our/)
  return { one: always.length, suggested: questions.length - always.length }
}

/** Each who may signs, with a meeting where a body decides. */
async function signedByAll(walk: Walk, people: readonly Somebody[], sign: string): Promise<number> {
  let signatures = 0
  for (const who of people) {
    await walk.signIn(who)
    const answer = await walk.house.server.inject({ url: sign, headers: { cookie: await walk.house.enter(who) } })
    if (answer.statusCode !== 200 || !answer.body.includes('id="sign"')) continue
    const body = answer.body.includes('name="minute"')
    const meeting = { 'meeting-day': '18', 'meeting-month': '6', 'meeting-year': '2026', minute: '7.2' }
    await walk.press(await walk.open(sign), /^Sign this/, body ? meeting : {})
    signatures += 1
  }
  return signatures
}

const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
try {
  console.log(
    `Reckoned at ${WORDS_A_MINUTE} words a minute and ${SECONDS_AN_ANSWER} s an answer; aim: 25 questions, 40 minutes.`,
  )
  for (const name of embeddedPackNames()) {
    const { walk, asked, signatures } = await adopt(house, name)
    const minutes = walk.words / WORDS_A_MINUTE + (walk.answers * SECONDS_AN_ANSWER) / 60
    console.log(
      `${name.padEnd(22)} ${String(asked.one).padStart(2)} questions, ${String(asked.suggested).padStart(2)} more with our suggestion, ${String(walk.words).padStart(6)} words, ${String(walk.presses).padStart(3)} presses, ${signatures} signature(s): ${minutes.toFixed(0)} min`,
    )
    console.log(`${' '.repeat(23)}longest: ${walk.longest(6)}`)
  }
} finally {
  await house.close()
  await database.close()
}
