/**
 * The page of the approvals queue with 200 posts, each handed in through the real use cases: how long the server needs for it, and how many
 * bytes a phone fetches that has never been here. Aims: p95 under 40 ms at the server, under 60,000 bytes of HTML, style and script.
 */
import { type HouseWithEveryone, openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show, timed } from './measure.ts'
import { ownDatabase } from './own-database.ts'

const POSTS = 200
const sentences = [
  'Year 4 baked bread and wrote about how yeast works.',
  'Please return your reading books by Friday, and mark your calendars for sports day.',
  'Our visit to the museum was a joy from start to finish.',
  'Art club is full, but there are places in chess and in gardening.',
]

/** What a browser fetches for the page when it has nothing kept; fonts and pictures apart. */
async function weigh(house: HouseWithEveryone, cookie: string): Promise<[name: string, bytes: number][]> {
  const sent = (url: string) =>
    house.server.inject({ url, headers: { cookie, 'accept-encoding': 'gzip, deflate, br' } })
  const { body: html } = await house.server.inject({ url: '/approvals', headers: { cookie } })
  const names = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(match => match[1] ?? '')
  const weights: [string, number][] = [['HTML', (await sent('/approvals')).rawPayload.length]]
  for (const name of new Set(names)) {
    const answer = await sent(name)
    if (answer.statusCode !== 200) throw new Error(`${name} was answered ${answer.statusCode}`)
    weights.push([name.replace('/assets/', ''), answer.rawPayload.length])
  }
  return weights
}

const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
try {
  const author = house.everyone.get('teacher')
  const approver = house.everyone.get('account_manager')
  if (author === undefined || approver === undefined) throw new Error('Nobody writes or nobody approves.')
  const account = await house.addAccount()
  for (let number = 0; number < POSTS; number += 1) {
    const text = [0, 1, 2].map(at => sentences[(number + at) % sentences.length]).join(' ')
    await house.handIn(author, await house.write(author, { text: `${text} (${number})`, account }))
  }
  const cookie = await house.enter(approver)
  const ask = (url: string) => house.server.inject({ url, headers: { cookie, 'accept-encoding': 'gzip, deflate, br' } })
  const { body } = await house.server.inject({ url: '/approvals', headers: { cookie } })
  const lines = body.match(/class="cw-line"/g)?.length ?? 0
  if (lines !== POSTS) throw new Error(`The queue shows ${lines} posts instead of ${POSTS}.`)
  const reference = await machine()
  show('SHA-256 of 1 MB (the machine)', reference, reference)
  show(`the approvals queue with ${POSTS} posts`, await timed(200, () => ask('/approvals')), reference)
  show('home of the same person', await timed(200, () => ask('/')), reference)
  show('the sign-in page, for a stranger', await timed(200, () => house.server.inject({ url: '/sign-in' })), reference)
  const weights = await weigh(house, cookie)
  const sum = weights.reduce((total, [, bytes]) => total + bytes, 0)
  console.log(`sent cold: ${sum} bytes (${weights.map(([name, bytes]) => `${name} ${bytes}`).join(', ')})`)
  if (house.reports.length > 0) throw new Error(`Something was reported: ${String(house.reports[0])}`)
} finally {
  await house.close()
  await database.close()
}
