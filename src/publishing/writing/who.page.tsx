import { noticeShown } from '../../people/people.ts'
import { MOST_FOUND, type PupilShown } from '../../pupils/pupils.ts'
import {
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  Input,
  PicturePreview,
  PrivacyNotice,
  Radios,
  Select,
  useWords,
  VideoPreview,
  type Words,
} from '../../ui/ui.ts'
import { posterOf } from '../media/video-of-draft.rule.ts'
import type { VideoOfDraft } from '../media/videos.store.ts'
import type { Picture } from '../posts/posts.store.ts'
import { FILMED_AS, NAMED_AS, SEEN_AS } from '../posts/who-is-in.rule.ts'
import { StopLine, StopPicture } from '../stop/stop-picture.tsx'
import { NamesTaken } from './who-fields.tsx'
import { AddAdult, ChosenAdults, FoundAdults, type WhoAdults } from './who-adults.tsx'

export type WhoOptions = {
  post: string
  /** Null: the text. */
  picture: { shown: Picture; number: number; count: number } | null
  /** The video with its still picture, where it is about that. */
  video: VideoOfDraft | null
  text: string
  /** Said so far, with how each is to be seen or named. */
  chosen: readonly { pupil: PupilShown; as: string }[]
  /** Null: she reads no classes of this school, and the page says so. */
  classes: readonly { className: string; pupils: number }[] | null
  asked: { name: string; className: string }
  /** Null: nothing was looked for. Those already chosen are left out. */
  found: readonly PupilShown[] | null
  /** Words of the text that the check takes for the name of a pupil, and of which she has not said that they are nobody's here. */
  taken: readonly string[]
  problem: string | null
  adults: WhoAdults
}

/** The address of this page; without an end, of the form that it sends. */
export const whoPath = (post: string, of: string): string =>
  of === 'text' ? `/posts/${post}/named` : `/posts/${post}/pictures/${of}/who`

/** Whoever is in a picture, or named in the text: ticked by class or found by name. One column, large enough for a thumb. */
export function WhoPage(options: WhoOptions) {
  const t = useWords()
  const { post, picture, video, problem, chosen, adults, taken } = options
  const nobodyYet = chosen.length === 0 && adults.chosen.length === 0
  const what = video !== null ? 'video' : picture === null ? 'text' : 'picture'
  const title = t(`writing.who-${what}-title`, { number: picture?.number ?? 0 })
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/posts/${post}/write`} text={t('writing.who-back')} />
        {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#name' }]} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {what !== 'text' && <StopLine />}
        {video !== null ? (
          <VideoPreview
            src={`/posts/${post}/videos/${video.sha256}`}
            poster={`/posts/${post}/pictures/${posterOf(video, null)?.sha256 ?? ''}`}
            width={video.width}
            height={video.height}
            alt=""
          >
            <StopPicture post={post} sha256={video.sha256} number="video" />
          </VideoPreview>
        ) : picture === null ? (
          <p class="govuk-inset-text" dir="auto">
            {options.text}
          </p>
        ) : (
          <PicturePreview
            src={`/posts/${post}/pictures/${picture.shown.sha256}`}
            width={picture.shown.width}
            height={picture.shown.height}
            alt={picture.shown.alt}
            number={picture.number}
            count={picture.count}
          >
            <StopPicture post={post} sha256={picture.shown.sha256} number={picture.number} />
          </PicturePreview>
        )}
        <p class="govuk-body">{t(`writing.who-${what}-body`)}</p>
        <form method="post" action={whoPath(post, video?.id ?? picture?.shown.id ?? 'text')} novalidate>
          <button type="submit" name="do" value="search" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
            {t('writing.who-search')}
          </button>
          <Chosen chosen={chosen} what={what} />
          <ChosenAdults {...adults} what={what} />
          <Look {...options} />
          <AddAdult {...adults} />
          <PrivacyNotice notice={noticeShown(t, 'writing-a-post')} />
          {nobodyYet && taken.length > 0 && <NamesTaken words={taken} beside={`/posts/${post}/write#found`} />}
          <div class="govuk-button-group">
            <Button text={t('writing.who-done')} name="do" value="done" />
            {nobodyYet && taken.length === 0 && (
              <Button
                text={t(`writing.who-${what}-nobody-button`, { number: picture?.number ?? 0 })}
                name="do"
                value="nobody"
                classes="govuk-button--secondary"
              />
            )}
          </div>
        </form>
      </div>
    </div>
  )
}

/** With the class; without it for whoever has no business with the roll. */
const nameOf = (t: Words, { name, className }: PupilShown) =>
  className === '' ? name : t('writing.who-pupil', { name, className })

function Chosen({ chosen, what }: Pick<WhoOptions, 'chosen'> & { what: 'text' | 'picture' | 'video' }) {
  const t = useWords()
  const ways = { text: NAMED_AS, picture: SEEN_AS, video: FILMED_AS }[what]
  return (
    <>
      {chosen.map(({ pupil, as }) => (
        <Radios
          name={`as[${pupil.id}]`}
          idPrefix={`as-${pupil.id}`}
          classes="govuk-radios--small"
          fieldset={{
            legend: {
              text: nameOf(t, pupil),
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          value={as}
          items={[
            ...ways.map(way => ({ value: way, text: t(`writing.who-as-${way}`) })),
            { value: 'out', text: t('writing.who-as-out') },
          ]}
        />
      ))}
    </>
  )
}

/** Looking for somebody else keeps what is ticked. */
function Look({ asked, classes, found, adults }: WhoOptions) {
  const t = useWords()
  return (
    <>
      {found !== null && (
        <>
          {found.length === 0 && adults.found.length === 0 && <p class="govuk-body">{t('writing.who-nobody-found')}</p>}
          {found.length > 0 && (
            <Checkboxes
              name="add[]"
              idPrefix="add"
              classes="govuk-checkboxes--small"
              fieldset={{ legend: { text: t('writing.who-found'), classes: 'govuk-fieldset__legend--s' } }}
              values={[]}
              {...(found.length >= MOST_FOUND ? { hint: { text: t('writing.who-more', { most: MOST_FOUND }) } } : {})}
              items={found.map(pupil => ({
                value: pupil.id,
                text: nameOf(t, pupil),
              }))}
            />
          )}
        </>
      )}
      <FoundAdults {...adults} />
      <Input
        name="name"
        type="search"
        autocomplete="off"
        spellcheck={false}
        label={{ text: t(classes === null ? 'writing.who-name-adult' : 'writing.who-name') }}
        value={asked.name}
      />
      {classes === null ? (
        <p class="govuk-hint">{t('writing.who-no-classes')}</p>
      ) : (
        <ClassSelect {...{ classes, asked }} />
      )}
      <Button text={t('writing.who-search')} name="do" value="search" classes="govuk-button--secondary" />
    </>
  )
}

function ClassSelect({ classes, asked }: { classes: readonly { className: string }[]; asked: { className: string } }) {
  const t = useWords()
  return (
    <Select
      name="class"
      label={{ text: t('writing.who-class') }}
      value={asked.className}
      items={[
        { value: '', text: t('writing.who-class-none') },
        ...classes.map(({ className }) => ({ value: className, text: className })),
      ]}
    />
  )
}
