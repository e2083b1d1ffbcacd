import { noticeShown } from '../../people/people.ts'
import { control, stopLine } from '../../policy/policy.ts'
import {
  Button,
  ClauseChip,
  ErrorMessage,
  PicturePicker,
  PicturePreview,
  Textarea,
  useWords,
  WarningText,
} from '../../ui/ui.ts'
import { MOST_PICTURES } from '../media/add-pictures.ts'
import type { Picture } from '../posts/posts.store.ts'
import type { PostRead } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { LookLine } from '../showing/look-line.tsx'
import { type BesidePicture, PictureQuestions } from './picture-questions.tsx'
import { CloseIt } from './close-it.tsx'
import { type Problem, problemAt } from './problems.ts'
import { AddVideo, VideoCard } from './video-fields.tsx'
import { WhoIsIn } from './who-fields.tsx'
import { AllMine } from './who-made-it.tsx'

/** Files of up to this size are opened, see platform/opened-safely. Bytes. */
const LARGEST = 50_000_000

/** Pictures, or the video, as cards with their description, what was taken out of each file, and the line that stops before the wrong one is added. */
export function PictureFields({
  read,
  noVideo,
  problems,
}: {
  read: PostRead
  /** Why no video is taken here, in a sentence; null: one is. */
  noVideo: string | null
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { post, pictures, video } = read
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t('writing.pictures-title')}</legend>
      {pictures.length > 0 && <p class="govuk-body-s">{t('covering.calm')}</p>}
      <AllMine read={read} />
      {pictures.map((picture, index) => (
        <PictureCard read={read} picture={picture} number={index + 1} count={pictures.length} problems={problems} />
      ))}
      {video !== null && <p class="govuk-body-s">{t('video.calm')}</p>}
      {video !== null && <VideoCard read={read} video={video} problems={problems} />}
      <StopLine />
      {video !== null ? null : pictures.length >= MOST_PICTURES ? (
        <p class="govuk-body" id="pictures">
          {t('writing.pictures-full', { most: MOST_PICTURES })}
        </p>
      ) : (
        <>
          <PicturePicker
            name="pictures"
            label={{ text: t('writing.pictures-add') }}
            hint={{ text: t('writing.pictures-add-hint', { most: MOST_PICTURES }) }}
            errorMessage={problemAt(problems, 'pictures')}
            maxFiles={MOST_PICTURES - pictures.length}
            maxBytes={LARGEST}
          />
          <Button
            text={t('writing.pictures-add-button')}
            name="do"
            value="add-pictures"
            classes="govuk-button--secondary"
            attributes={{ formaction: `/posts/${post.id}/pictures` }}
          />
        </>
      )}
      {video === null && pictures.length === 0 && <AddVideo post={post.id} noVideo={noVideo} problems={problems} />}
    </fieldset>
  )
}

function StopLine() {
  const t = useWords()
  if (!control('stop_line', true)) return null
  return (
    <div class="cw-stop-line">
      <WarningText text={stopLine} />
      <Button
        text={t('writing.tell-dsl')}
        name="do"
        value="tell-dsl"
        classes="govuk-button--warning"
        // A photo that was chosen already is not sent along: only words are.
        attributes={{ 'aria-describedby': 'tell-dsl-what', formenctype: 'application/x-www-form-urlencoded' }}
      />
      <p class="govuk-body-s" id="tell-dsl-what">
        {t('writing.tell-dsl-what')}{' '}
        <a class="govuk-link" href={noticeShown(t, 'telling-the-dsl').href}>
          {t('writing.tell-dsl-notice')}
        </a>
      </p>
    </div>
  )
}

/** What was found in it, and the way to cover it. A button, so that what was typed is kept first. */
function SeenInIt({ read, picture, number, problems }: BesidePicture) {
  const t = useWords()
  const waiting = problemAt(problems, `look-${picture.id}`)
  const looking = read.looks.get(picture.sha256) ?? { state: 'not-asked' }
  return (
    <div
      id={`look-${picture.id}`}
      class={waiting === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}
    >
      {waiting !== undefined && <ErrorMessage text={waiting.text} />}
      <LookLine looking={looking} of="draft" />
      {looking.state === 'looked' && looking.look.faces.length > 0 && <FacesRule read={read} />}
      <Button
        text={t('covering.open', { number })}
        name="do"
        value={`cover:${picture.id}`}
        classes="govuk-button--secondary cw-finding__button"
      />
    </div>
  )
}

/** Where a child’s face may be seen under the policy, and by which clauses: beside the count of faces, before a press at Cover. */
function FacesRule({ read: { standing } }: { read: PostRead }) {
  const t = useWords()
  const { settings } = standing.policy
  const [social, website] = [settings.get('publishing.faces.social'), settings.get('publishing.faces.website')]
  const clauses = clausesShown(standing.policy, [...social.clauses, ...website.clauses])
  return (
    <p class="govuk-body-s">
      {t('covering.faces-rule', {
        social: social.value,
        website: website.value,
        ours: social.from === 'ours' && website.from === 'ours' ? 'yes' : 'no',
      })}{' '}
      <span class="cw-finding__clauses">
        {clauses.map(clause => (
          <ClauseChip clause={clause} />
        ))}
      </span>
    </p>
  )
}

function PictureCard({
  read,
  picture,
  number,
  count,
  problems,
}: {
  read: PostRead
  picture: Picture
  number: number
  count: number
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { removed } = picture
  const what = (['place', 'time', 'device'] as const).filter(one => removed[one]).join('_') || 'nothing'
  return (
    <PicturePreview
      // By its bytes: covered, it has another address, and no browser shows what it kept of the one before.
      src={`/posts/${read.post.id}/pictures/${picture.sha256}`}
      width={picture.width}
      height={picture.height}
      alt={picture.alt}
      number={number}
      count={count}
    >
      <p class="cw-picture__removed">{t('writing.picture-removed', { what })}</p>
      <SeenInIt read={read} picture={picture} number={number} problems={problems} />
      <Textarea
        name={`alt[${picture.id}]`}
        id={`alt-${picture.id}`}
        rows={2}
        label={{ text: t('writing.picture-alt', { number }) }}
        hint={{ text: t('writing.picture-alt-hint') }}
        value={picture.alt}
        errorMessage={problemAt(problems, `alt-${picture.id}`)}
        attributes={{ dir: 'auto' }}
      />
      <PictureQuestions read={read} picture={picture} number={number} problems={problems} />
      <WhoIsIn read={read} of={picture.id} number={number} problems={problems} />
      <Button
        text={t('writing.picture-remove', { number })}
        name="do"
        value={`remove-picture:${picture.id}`}
        classes="govuk-button--secondary cw-finding__button"
      />
      <CloseIt sha256={picture.sha256} words={t('deciding.close-picture', { number })} />
    </PicturePreview>
  )
}
