import { field, type Form } from '../../../platform/platform.ts'
import type { WordKey } from '../../../ui/ui.ts'
import { roleSchema } from '../../packs/roles.ts'
import { type About, missingOf } from '../assemble-pack.rule.ts'

type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** What was typed about the document, as it was typed. */
export type TypedAbout = {
  readonly title: string
  readonly writtenFor: string
  readonly source: string
  /** Somebody else's text that it was made from. */
  readonly madeFrom: {
    readonly source: string
    readonly provider: string
    readonly version: string
    readonly dated: TypedDay
  }
  readonly effective: TypedDay
  readonly due: TypedDay
  readonly months: string
  readonly titles: readonly { readonly title: string; readonly role: string }[]
}

export type AboutWrong = { readonly key: WordKey; readonly field: string }

export function typedAbout(about: About): TypedAbout {
  return {
    title: about.title,
    writtenFor: about.writtenFor,
    source: about.source,
    madeFrom: {
      source: about.template?.source ?? '',
      provider: about.template?.provider ?? '',
      version: about.template?.version ?? '',
      dated: dayOf(about.template?.dated ?? ''),
    },
    effective: dayOf(about.effective),
    due: dayOf(about.reviewDue ?? ''),
    months: about.reviewMonths === null ? '' : String(about.reviewMonths),
    titles: about.titles,
  }
}

function dayOf(printed: string): TypedDay {
  const [year = '', month = '', day = ''] = printed.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

const short = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200)

export function readTypedAbout(form: Form): TypedAbout {
  const date = (prefix: string): TypedDay => ({
    day: field(form, `${prefix}-day`).trim(),
    month: field(form, `${prefix}-month`).trim(),
    year: field(form, `${prefix}-year`).trim(),
  })
  const rows = form['titles']
  const list = Array.isArray(rows) ? rows : typeof rows === 'object' ? Object.values(rows) : []
  return {
    title: short(field(form, 'title')),
    writtenFor: short(field(form, 'writtenFor')),
    source: short(field(form, 'source')),
    madeFrom: {
      source: short(field(form, 'madeFrom')),
      provider: short(field(form, 'provider')),
      version: short(field(form, 'version')),
      dated: date('dated'),
    },
    effective: date('effective'),
    due: date('due'),
    months: field(form, 'months').trim(),
    titles: list
      .flatMap(row => (typeof row === 'object' && !Array.isArray(row) ? [row] : []))
      .map(row => ({ title: short(field(row, 'title')), role: field(row, 'role') }))
      .filter(({ title }) => title !== '')
      .slice(0, 40),
  }
}

/** What can be kept of it, and the first thing that is wrong or missing. What is wrong is left out; the rest is kept all the same. */
export function aboutOf(typed: TypedAbout): { about: About; wrong: AboutWrong | null } {
  const effective = printedDay(typed.effective)
  const due = printedDay(typed.due)
  const months = /^\d{1,2}$/.test(typed.months) ? Number(typed.months) : null
  const monthsWrong = typed.months !== '' && (months === null || months < 1 || months > 60)
  const dated = printedDay(typed.madeFrom.dated)
  const { source: madeFrom, provider, version } = typed.madeFrom
  const template = madeFrom === '' ? null : { source: madeFrom, provider, version, dated: dated ?? '' }
  const about: About = {
    title: typed.title,
    writtenFor: typed.writtenFor,
    source: typed.source,
    ...(template === null ? {} : { template }),
    effective: effective ?? '',
    reviewDue: due ?? null,
    reviewMonths: monthsWrong ? null : months,
    titles: typed.titles.flatMap(({ title, role }) => {
      const known = roleSchema.safeParse(role)
      return known.success ? [{ title, role: known.data }] : []
    }),
  }
  const [missing] = missingOf(about)
  if (
    missing === 'title' ||
    missing === 'writtenFor' ||
    missing === 'source' ||
    missing === 'effective' ||
    missing === 'titles'
  )
    return {
      about,
      wrong: { key: `importing.about-missing-${missing}`, field: missing === 'titles' ? 'titles' : missing },
    }
  if (template === null && (provider !== '' || version !== '' || dated !== null))
    return { about, wrong: { key: 'importing.about-made-from-missing', field: 'madeFrom' } }
  if (dated === undefined) return { about, wrong: { key: 'importing.about-dated-wrong', field: 'dated' } }
  if (due === undefined) return { about, wrong: { key: 'importing.about-due-wrong', field: 'due' } }
  if (monthsWrong) return { about, wrong: { key: 'importing.about-months-wrong', field: 'months' } }
  return { about, wrong: null }
}

/** `2026-09-01`, or `2026-09` without a day; null for nothing typed, undefined for what is no day. */
function printedDay({ day, month, year }: TypedDay): string | null | undefined {
  if (day === '' && month === '' && year === '') return null
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return undefined
  const start = `${year}-${month.padStart(2, '0')}`
  if (day === '') return start
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return undefined
  const whole = `${start}-${day.padStart(2, '0')}`
  // 31 April is counted on to May.
  return new Date(`${whole}T12:00:00Z`).toISOString().startsWith(whole) ? whole : undefined
}
