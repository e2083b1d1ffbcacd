import type { PictureLook } from '../../checks/checks.ts'
import {
  BackLink,
  Button,
  Checkboxes,
  CoverForm,
  ErrorSummary,
  InsetText,
  placeText,
  Radios,
  useWords,
  WarningText,
  type Words,
} from '../../ui/ui.ts'
import { CROPS, cropOf, WAYS } from '../media/cover-picture.rule.ts'
import type { Looking } from '../media/looks.store.ts'
import type { Picture } from '../posts/posts.store.ts'
import { StopLine, StopPicture } from '../stop/stop-picture.tsx'
import { type CoverTyped, type Thing, thingsIn } from './cover.form.ts'

export type CoverOptions = {
  post: string
  picture: Picture
  number: number
  count: number
  looking: Looking
  /** A version that was handed in has this very picture and keeps it. */
  keptByVersion: boolean
  /** What was chosen and could not be done; null: nothing yet. */
  typed: CoverTyped | null
  problem: string | null
}

export const coverPath = (post: string, picture: string): string => `/posts/${post}/pictures/${picture}/cover`

/** Faces and other places of a picture covered for ever, and the picture cut. */
export function CoverPage(options: CoverOptions) {
  const t = useWords()
  const { post, picture, number, count, looking, typed, problem } = options
  const look = looking.state === 'looked' ? looking.look : null
  const things = thingsIn(look)
  return (
    <>
      <BackLink href={`/posts/${post}/write`} text={t('covering.back')} />
      {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#cover-way' }]} />}
      <h1 class="govuk-heading-l">{t('covering.title', { number })}</h1>
      <p class="govuk-body">{t('covering.calm')}</p>
      {/* Before the picture, and a form of its own: what was drawn on it is not asked for when it is closed. */}
      <StopLine />
      <StopPicture post={post} sha256={picture.sha256} number={number} />
      {looking.state !== 'looked' && <NotLooked {...options} />}
      <CoverForm
        action={coverPath(post, picture.id)}
        picture={{
          // By its bytes: under the picture's own address a browser may still keep what was there before it was covered.
          src: `/posts/${post}/pictures/${picture.sha256}`,
          width: picture.width,
          height: picture.height,
          alt: picture.alt.trim() || t('house.picture-number', { number, count }),
        }}
        found={things.map(({ box }) => box)}
        drawn={typed?.drawn ?? null}
      >
        <input type="hidden" name="looked" value={picture.sha256} />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            {look !== null && <FoundFields look={look} things={things} typed={typed} />}
            <WayAndCrop picture={picture} typed={typed} />
            <WarningText
              text={t(options.keptByVersion ? 'covering.not-kept-version' : 'covering.not-kept')}
              iconFallbackText={t('house.warning')}
            />
            <Button text={t('covering.button')} preventDoubleClick />
          </div>
        </div>
      </CoverForm>
    </>
  )
}

function NotLooked({ post, picture, looking }: CoverOptions) {
  const t = useWords()
  if (looking.state === 'not-possible' || looking.state === 'stopped')
    return <InsetText text={t(`covering.look-${looking.state}`)} />
  return (
    <InsetText>
      <strong>{t(looking.state === 'waiting' ? 'covering.looking-title' : 'covering.look-not-asked')}</strong>
      <br />
      {t('covering.looking-body')}{' '}
      <a class="govuk-link" href={coverPath(post, picture.id)}>
        {t('covering.look-again')}
      </a>
    </InsetText>
  )
}

/** With script the ticked ones are boxes on the picture; without it the choice above them says whether they count. */
function FoundFields({
  look,
  things,
  typed,
}: {
  look: PictureLook
  things: readonly Thing[]
  typed: CoverTyped | null
}) {
  const t = useWords()
  if (things.length === 0) return <p class="govuk-body">{t('covering.found-none')}</p>
  const faces = look.faces.length
  const proposed = things.filter(({ kind }) => kind !== 'words').map(({ id }) => id)
  return (
    <>
      <div data-cover-without>
        <Radios
          name="what"
          idPrefix="cover-what"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t('covering.what-title'), classes: 'govuk-fieldset__legend--m' } }}
          value={typed?.what ?? (faces > 0 ? 'all' : 'chosen')}
          items={[
            faces > 0 && { value: 'all', text: t('covering.what-all', { count: faces }) },
            { value: 'chosen', text: t('covering.what-chosen') },
            { value: 'none', text: t('covering.what-none') },
          ]}
        />
      </div>
      <Checkboxes
        name="found[]"
        idPrefix="cover-found"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('covering.tick-title'), classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t('covering.tick-hint') }}
        values={[...(typed?.ticked ?? proposed)]}
        items={things.map((thing, index) => ({
          value: thing.id,
          text: thingWords(t, look, thing, index + 1),
          label: { attributes: { dir: 'auto' } },
          attributes: { 'data-cover-box': placeText(thing.box) },
        }))}
      />
    </>
  )
}

function thingWords(t: Words, look: PictureLook, { id, kind }: Thing, at: number): string {
  const index = Number(id.split('-')[1]) - 1
  if (kind === 'face') return t('covering.thing-face', { at, how: look.faces[index]?.recognisable ?? '' })
  if (kind === 'code') return t('covering.thing-code', { at })
  const words = look.words[index]?.text ?? ''
  return t('covering.thing-words', { at, words: words.length > 80 ? `${words.slice(0, 80).toWellFormed()}…` : words })
}

function WayAndCrop({ picture, typed }: { picture: Picture; typed: CoverTyped | null }) {
  const t = useWords()
  return (
    <>
      <Radios
        name="way"
        idPrefix="cover-way"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('covering.way-title'), classes: 'govuk-fieldset__legend--m' } }}
        value={typed?.way ?? 'blur'}
        items={WAYS.map(way => ({ value: way, text: t(`covering.way-${way}`) }))}
      />
      <Radios
        name="crop"
        idPrefix="cover-crop"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('covering.crop-title'), classes: 'govuk-fieldset__legend--m' } }}
        value={typed?.crop ?? 'none'}
        items={[
          { value: 'none', text: t('covering.crop-none'), attributes: { 'data-cover-frame': '' } },
          ...CROPS.map(crop => ({
            value: crop,
            text: t(`covering.crop-${crop}`),
            attributes: { 'data-cover-frame': placeText(cropOf(crop, picture)) },
          })),
        ]}
      />
    </>
  )
}
