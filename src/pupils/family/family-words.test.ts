import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { familyLanguages, type Language } from '../../ui/ui.ts'

const src = join(import.meta.dirname, '..', '..')

/** Every file whose words a parent or a pupil reads: pages, what is wrong with a form, mails, letters, notices. */
const READ = [
  'pupils/family/answers.page.tsx',
  'pupils/family/kept.page.tsx',
  'pupils/family/door.page.tsx',
  'pupils/family/complain.page.tsx',
  'pupils/family/complaint-pieces.tsx',
  'pupils/family/complaint-given-back.page.tsx',
  'pupils/family/answer-read.page.tsx',
  'pupils/family/family.handlers.tsx',
  'pupils/family/complaints.handlers.tsx',
  'pupils/family/question-text.ts',
  'pupils/family/send-family-link.job.ts',
  'pupils/family/tell-family-gone.job.ts',
  'pupils/family/tell-complaint.job.ts',
  'pupils/family/tell-answer-changed.job.ts',
  'pupils/family/family-mail.ts',
  'pupils/family/letters-pdf.ts',
  'pupils/own/own.page.tsx',
  'pupils/own/own.handlers.tsx',
  'pupils/own/own-question-text.ts',
  'pupils/own/slip-pdf.ts',
  'publishing/families/appearances.page.tsx',
  'publishing/families/families.handlers.tsx',
  'publishing/families/own-appearances.page.tsx',
  'publishing/families/own-appearances.handlers.tsx',
  'people/form-page.tsx',
  'people/fields.tsx',
  'ui/pieces/privacy-notice.tsx',
  'ui/pieces/language-choice.tsx',
  'ui/components/date-input.tsx',
  'ui/components/error-summary.tsx',
  'ui/components/notification-banner.tsx',
  'ui/components/back-link.tsx',
]

/** Said in English on purpose, or in the same files to somebody else. */
const IN_ENGLISH: readonly RegExp[] = [
  // A banner that says nothing good, and fields of a password: no page of a family has them.
  /^(house\.important|people\.set-password-)/,
  // Neither of them is what somebody answered.
  /^consent\.state-(ended|not-asked)$/,
  // A link to pages that are in English, marked as such.
  /^family\.parents-link$/,
  // The line above and below what is marked as English, and the mail that English is enough for.
  /^languages\.(in-english|original|letter-line)$/,
  // The office, and whoever leads the school.
  /^family\.(complaints-|complaint-refused-|complaint-mail|said-complaint-|tell-mail|tell\b)/,
  /^consent\.place-/,
  /^own\.(office-|slip-refused-)/,
  // Names of platforms are the same in every language.
  /^(consent|family)\.(channel|where)-(bluesky|facebook|instagram|x|linkedin|youtube|tiktok|mastodon)$/,
  // Shown where a page has several notices, which none of these has.
  /^house\.privacy-notice-about$/,
  // The notices in English alone, and the office's way to them.
  /^people\.(notice-(?!families|own-answers|rights)|privacy-(title|body))/,
]

/** What is put together from the name of a notice, and the parts of a date. */
const ALSO =
  /^(people\.(notice-(families|own-answers|rights)|privacy-(version|older|what|why|who|long|rights))|house\.(day|month|year)$)/

function keysOf({ words }: Language): string[] {
  return Object.entries(words).flatMap(([area, messages]) => Object.keys(Object(messages)).map(key => `${area}.${key}`))
}

/** Every key that these files can say: as it stands, or by what it begins with. */
function saidThere(all: readonly string[]): string[] {
  const code = READ.map(file => readFileSync(join(src, file), 'utf8')).join('\n')
  const whole = new Set([...code.matchAll(/['"`]([a-z]+\.[\w-]+)['"`]/g)].map(([, key = '']) => key))
  const begun = [...code.matchAll(/`([a-z]+\.[\w-]+)\$\{/g)].map(([, key = '']) => key)
  return all.filter(key => whole.has(key) || begun.some(prefix => key.startsWith(prefix)) || ALSO.test(key))
}

test.each(familyLanguages.filter(one => one.draft))(
  'nothing that a family or a pupil reads falls back to English: $name',
  language => {
    const [english] = familyLanguages
    const read = saidThere(keysOf(english)).filter(key => !IN_ENGLISH.some(one => one.test(key)))
    expect(read.length).toBeGreaterThan(200)
    const own = new Set(keysOf(language))
    expect(read.filter(key => !own.has(key))).toEqual([])
  },
)
