import { Button, Details, ErrorMessage, FileUpload, Radios, Textarea, useWords, VideoPreview } from '../../ui/ui.ts'
import { filmedOf, posterOf, videoToSend } from '../media/video-of-draft.rule.ts'
import type { VideoOfDraft } from '../media/videos.store.ts'
import type { PostRead } from '../posts/read-post.ts'
import { VideoLookLine } from '../showing/video-look-line.tsx'
import { CloseIt } from './close-it.tsx'
import { QuestionsAbout } from './picture-questions.tsx'
import { type Problem, problemAt } from './problems.ts'
import { WhoIsIn } from './who-fields.tsx'

/** The field for a video, or the sentence why there is none here. The line that stops before the wrong one is added stands above it. */
export function AddVideo({
  post,
  noVideo,
  problems,
}: {
  post: string
  noVideo: string | null
  problems: readonly Problem[]
}) {
  const t = useWords()
  if (noVideo !== null)
    return (
      <p class="govuk-body-s" id="video">
        {noVideo}
      </p>
    )
  return (
    <>
      <FileUpload
        name="video"
        label={{ text: t('video.add') }}
        hint={{ text: t('video.add-hint') }}
        errorMessage={problemAt(problems, 'video')}
        attributes={{ accept: 'video/mp4,video/quicktime,video/webm' }}
      />
      <Button
        text={t('video.add-button')}
        name="do"
        value="add-video"
        classes="govuk-button--secondary"
        preventDoubleClick
        attributes={{ formaction: `/posts/${post}/video` }}
      />
    </>
  )
}

/** The video of a draft with everything that is said of it. */
export function VideoCard({
  read,
  video,
  problems,
}: {
  read: PostRead
  video: VideoOfDraft
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { post } = read
  const filmed = filmedOf(post.draft)
  const poster = posterOf(video, filmed.poster)
  const what = (['place', 'time', 'device'] as const).filter(one => video.removed[one]).join('_') || 'nothing'
  return (
    <VideoPreview
      // By its bytes: without its sound it has another address, and no browser plays what it kept of the one before.
      src={`/posts/${post.id}/videos/${video.sha256}`}
      poster={`/posts/${post.id}/pictures/${poster?.sha256 ?? ''}`}
      width={video.width}
      height={video.height}
      alt={filmed.alt}
      captions={
        poster === undefined || videoToSend(video, filmed).captions === ''
          ? undefined
          : `/posts/${post.id}/videos/${video.sha256}/captions`
      }
    >
      <p class="govuk-body-s">
        {t('video.about', { seconds: Math.round(video.durationMs / 1000), sound: video.sound ? 'yes' : 'no' })}{' '}
        {t('writing.picture-removed', { what })}
      </p>
      <SeenInVideo video={video} problems={problems} />
      <Textarea
        name="video_alt"
        id="video-alt"
        rows={2}
        label={{ text: t('video.alt') }}
        hint={{ text: t('video.alt-hint') }}
        value={filmed.alt}
        errorMessage={problemAt(problems, 'video-alt')}
        attributes={{ dir: 'auto' }}
      />
      <Textarea
        name="captions"
        rows={4}
        label={{ text: t('video.captions') }}
        hint={{ text: t('video.captions-hint') }}
        value={filmed.captions}
        errorMessage={problemAt(problems, 'captions')}
        attributes={{ dir: 'auto' }}
      />
      <QuestionsAbout read={read} of={video.id} number="video" problems={problems} />
      <WhoIsIn read={read} of={video.id} number={1} what="video" problems={problems} />
      <ChoosePoster post={post.id} video={video} chosen={poster?.second} />
      {video.sound && (
        <>
          <p class="govuk-body-s">{t('video.mute-hint')}</p>
          <Button
            text={t('video.mute')}
            name="do"
            value="mute-video"
            classes="govuk-button--secondary cw-finding__button"
          />
        </>
      )}{' '}
      <Button
        text={t('video.remove')}
        name="do"
        value="remove-video"
        classes="govuk-button--secondary cw-finding__button"
      />
      <CloseIt sha256={video.sha256} words={t('deciding.close-video')} />
    </VideoPreview>
  )
}

function SeenInVideo({ video, problems }: { video: VideoOfDraft; problems: readonly Problem[] }) {
  const waiting = problemAt(problems, `look-${video.id}`)
  return (
    <div
      id={`look-${video.id}`}
      class={waiting === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}
    >
      {waiting !== undefined && <ErrorMessage text={waiting.text} />}
      <VideoLookLine frames={video.frames} />
    </div>
  )
}

/** Closed at first: its pictures are fetched only when somebody opens it. */
function ChoosePoster({ post, video, chosen }: { post: string; video: VideoOfDraft; chosen: number | undefined }) {
  const t = useWords()
  return (
    <Details
      summaryText={t('video.poster')}
      html={
        <Radios
          name="poster"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t('video.poster'), classes: 'govuk-visually-hidden' } }}
          value={String(chosen ?? 0)}
          items={video.frames.map(({ second, sha256, width, height }) => ({
            value: String(second),
            html: (
              <>
                {t('video.poster-second', { second })}
                <br />
                <img
                  src={`/posts/${post}/pictures/${sha256}`}
                  width={160}
                  height={Math.round((160 * height) / width)}
                  alt=""
                  loading="lazy"
                />
              </>
            ),
          }))}
        />
      }
    />
  )
}
