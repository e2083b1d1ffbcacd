import { createHmac } from 'node:crypto'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import type { Connection } from '../db/db.ts'
import { installationRoot } from './root.ts'

/** The secret of every sample installation. It is public, so `serve` refuses it. */
export const SAMPLE_SECRET = 'sample-secret-known-to-everybody-not-for-real-schools'

export class SettingsProblem extends Error {
  override name = 'SettingsProblem'
}

/** This machine only. */
const HERE = '127.0.0.1'

const Environment = z.object({
  CLAUSEWISE_MODE: z.enum(['sample', 'serve', 'test']),
  CLAUSEWISE_SECRET: z.string().optional(),
  CLAUSEWISE_BASE_URL: z.url().optional(),
  CLAUSEWISE_DATA: z.string().optional(),
  CLAUSEWISE_DATABASE: z.string().optional(),
  CLAUSEWISE_MAIL_URL: z.string().optional(),
  CLAUSEWISE_MAIL_FROM: z.string().optional(),
  CLAUSEWISE_PROXIES: z.string().default(''),
  CLAUSEWISE_ROLL_FOLDER: z.string().optional(),
  CLAUSEWISE_ALLOW_LOOPBACK: z.enum(['yes', 'no']).default('no'),
  FFMPEG: z.string().optional(),
  HOST: z.string().default(HERE),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
})

/** Where the house's database is reached; which role and password is added by {@link connectionAs}. */
const Place = z.object({ host: z.string(), port: z.number(), database: z.string(), ssl: z.boolean().optional() })
export type DatabasePlace = z.infer<typeof Place>

export type Settings = {
  mode: 'sample' | 'serve' | 'test'
  host: string
  port: number
  /** The address people type; cookies and mails are made for it. */
  baseUrl: string
  secret: string
  /** Folder of files and keys. */
  data: string
  database: DatabasePlace
  /** smtp:// or smtps:// address of the mail server; null keeps mails to be shown on a page (sample). */
  mailUrl: string | null
  mailFrom: string
  /**
   * Addresses or ranges (10.0.0.0/8) of reverse proxies whose X-Forwarded-For is believed. Without them everybody behind a proxy has its
   * address, and a stranger who uses up the limits of floods and of sign-ins uses up everybody's.
   */
  proxies: readonly string[]
  /**
   * A folder with a folder for each school, named by the school's id, into which its MIS writes the roll at night; null: rolls are brought by
   * hand only.
   */
  rollFolder: string | null
  /** Path of ffmpeg, which videos need; null: the one on the PATH. */
  ffmpeg: string | null
  /** Tests and the sample's own Bluesky server may be reached on this machine; `serve` refuses it. */
  allowLoopback: boolean
}

/**
 * Reads the installation's settings from the environment.
 * @throws SettingsProblem with one sentence that says what to set, for `serve` when a secret is missing, short or the sample's.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = Environment.safeParse(env)
  if (!read.success)
    throw new SettingsProblem(
      `The setting ${read.error.issues.map(issue => `${issue.path.join('.')} (${issue.message})`).join(', ')} cannot be used. See the README for what it may be.`,
    )
  const e = read.data
  const place = Place.safeParse(JSON.parse(e.CLAUSEWISE_DATABASE ?? '{}'))
  if (!place.success)
    throw new SettingsProblem(
      'CLAUSEWISE_DATABASE does not say where the database is. Start with "npm start" or "npm run serve": they set it.',
    )
  const secret =
    e.CLAUSEWISE_MODE === 'serve' ? realSecret(e.CLAUSEWISE_SECRET) : (e.CLAUSEWISE_SECRET ?? SAMPLE_SECRET)
  if (e.CLAUSEWISE_MODE === 'serve') refuseForServe(e)
  // Everybody knows the sample's passwords and reads its mails: it is for this machine alone, whatever a shell exports as HOST, and it writes to nobody.
  const sample = e.CLAUSEWISE_MODE === 'sample'
  const host = sample ? HERE : e.HOST
  return {
    mode: e.CLAUSEWISE_MODE,
    host,
    port: e.PORT,
    baseUrl: (e.CLAUSEWISE_BASE_URL ?? `http://${host}:${e.PORT}`).replace(/\/$/, ''),
    secret,
    data: e.CLAUSEWISE_DATA ?? join(installationRoot(), 'var'),
    database: place.data,
    mailUrl: sample ? null : (e.CLAUSEWISE_MAIL_URL ?? null),
    mailFrom: e.CLAUSEWISE_MAIL_FROM ?? 'Clausewise <clausewise@localhost>',
    proxies: proxiesIn(e.CLAUSEWISE_PROXIES),
    rollFolder: e.CLAUSEWISE_ROLL_FOLDER ?? null,
    ffmpeg: e.FFMPEG || null,
    allowLoopback: e.CLAUSEWISE_ALLOW_LOOPBACK === 'yes',
  }
}

function proxiesIn(text: string): string[] {
  const proxies = text.split(/[\s,]+/).filter(one => one !== '')
  const wrong = proxies.find(one => !isAddressOrRange(one))
  if (wrong !== undefined)
    throw new SettingsProblem(
      `CLAUSEWISE_PROXIES names ${wrong}, which is neither an address nor a range of them. Name only your own reverse proxies, for instance 127.0.0.1.`,
    )
  return proxies
}

/** Not a range of everything: then anybody could write whichever address she likes. */
function isAddressOrRange(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const kind = isIP(address)
  if (kind === 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (kind === 4 ? 32 : 128))
}

function realSecret(secret: string | undefined): string {
  const make = "Make one with: node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\""
  if (secret === undefined)
    throw new SettingsProblem(`CLAUSEWISE_SECRET is not set. ${make}, keep it safe and set it the same at each start.`)
  if (secret === SAMPLE_SECRET)
    throw new SettingsProblem(`CLAUSEWISE_SECRET is the sample's, which everybody knows. ${make}`)
  if (secret.length < 32) throw new SettingsProblem(`CLAUSEWISE_SECRET is too short (under 32 characters). ${make}`)
  return secret
}

function refuseForServe(e: z.infer<typeof Environment>): void {
  if (e.CLAUSEWISE_ALLOW_LOOPBACK === 'yes')
    throw new SettingsProblem(
      'CLAUSEWISE_ALLOW_LOOPBACK is for tests only: with it a pasted link could reach this machine itself. Leave it out.',
    )
  if (e.CLAUSEWISE_BASE_URL === undefined)
    throw new SettingsProblem(
      'CLAUSEWISE_BASE_URL is not set. Set it to the address that people will type, for instance https://posts.myschool.example.',
    )
  if (e.CLAUSEWISE_MAIL_URL === undefined)
    throw new SettingsProblem(
      'CLAUSEWISE_MAIL_URL is not set. Set it to your mail server, for instance smtps://user:password@mail.myschool.example.',
    )
}

/** A key for one purpose, made from the installation's secret: 32 bytes. Never written down. */
export function keyFor(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(purpose).digest()
}

export type LoginRole = 'app' | 'auth' | 'migrator'

export function rolePassword(secret: string, role: LoginRole): string {
  return keyFor(secret, `database role ${role}`).toString('base64url')
}

export function connectionAs(settings: Pick<Settings, 'database' | 'secret'>, role: LoginRole): Connection {
  const { ssl, ...place } = settings.database
  return {
    ...place,
    ...(ssl === undefined ? {} : { ssl }),
    user: `house_${role}`,
    password: rolePassword(settings.secret, role),
  }
}
