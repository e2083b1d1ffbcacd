import { Details, PicturePreview, useWords, VideoPreview } from '../../ui/ui.ts'
import type { Looking } from '../media/looks.store.ts'
import type { VersionFrame } from '../media/videos.store.ts'
import { holdsAddress } from '../platforms/holds-address.rule.ts'
import type { OutgoingVideo } from '../platforms/outgoing.ts'
import type { Content } from '../posts/post.ts'
import { StopAtPicture, StopLine, StopPicture } from '../stop/stop-picture.tsx'
import { LookLine } from './look-line.tsx'
import { VideoLookLine } from './video-look-line.tsx'

/**
 * What will be seen, exactly, per platform. `post`: whose pictures these are. `glance`: with its one picture small and no line more than has to be
 * read before deciding; what is left out stands in `AlsoSaid`.
 */
export function ContentShown({
  post,
  content,
  accounts,
  pupils,
  looks,
  frames,
  glance = 'no',
}: {
  post: string
  content: Content
  accounts: ReadonlyMap<string, string>
  /** Names of the pupils in it, by id. */
  pupils: ReadonlyMap<string, string>
  /** What was seen in each picture, by its SHA-256; empty for a version from before pictures were looked at. */
  looks: ReadonlyMap<string, Looking>
  /** What was seen in the still pictures of its video. */
  frames: readonly VersionFrame[]
  glance?: 'no' | 'words' | 'picture'
}) {
  const t = useWords()
  const small = glance === 'picture'
  const groups = Map.groupBy(content.targets, target => target.text)
  return (
    <div class="cw-content-shown">
      {(content.pictures.length > 0 || content.video !== undefined) && !small && <StopLine />}
      {[...groups].map(([text, targets]) => (
        <section
          class="cw-post-card"
          aria-label={t('deciding.as-seen-on', {
            where: targets.map(target => accounts.get(target.account) ?? target.handle).join(', '),
          })}
        >
          <p class="cw-post-card__where">
            {targets.map(target => accounts.get(target.account) ?? target.handle).join(' · ')}
          </p>
          <p class="cw-post-card__text" dir="auto">
            {text === '' ? <em>{t('deciding.no-text')}</em> : text}
          </p>
          <div class="cw-post-card__pictures">
            {content.pictures.map((picture, index) => (
              <PicturePreview
                src={`/posts/${post}/pictures/${picture.sha256}`}
                width={picture.width}
                height={picture.height}
                alt={picture.alt}
                number={index + 1}
                count={content.pictures.length}
                glance={small}
              >
                {looks.has(picture.sha256) && (
                  <LookLine looking={looks.get(picture.sha256) ?? { state: 'not-asked' }} of="version" />
                )}
                {!small && <StopPicture post={post} sha256={picture.sha256} number={index + 1} />}
              </PicturePreview>
            ))}
          </div>
          {small && content.pictures.map(({ sha256 }) => <StopAtPicture post={post} sha256={sha256} />)}
          {content.video !== undefined && <FilmShown post={post} video={content.video} frames={frames} />}
          {holdsAddress(text) && <p class="cw-post-card__note">{t('deciding.no-link-card')}</p>}
        </section>
      ))}
      <WhoIsInIt content={content} names={pupils} looks={looks} said={glance === 'no' ? 'all' : 'first'} />
      {content.repliesClosed && glance === 'no' && <RepliesClosed />}
    </div>
  )
}

/** What `ContentShown` left out for a glance: who is not in it, and that nobody can reply. */
export function AlsoSaid({ content, looks }: { content: Content; looks: ReadonlyMap<string, Looking> }) {
  return (
    <>
      <WhoIsInIt content={content} names={new Map()} looks={looks} said="later" />
      {content.repliesClosed && <RepliesClosed />}
    </>
  )
}

function RepliesClosed() {
  return <p class="govuk-body-s">{useWords()('deciding.replies-closed')}</p>
}

/** Played as it will be seen, with what goes out beside it. */
function FilmShown({ post, video, frames }: { post: string; video: OutgoingVideo; frames: readonly VersionFrame[] }) {
  const t = useWords()
  return (
    <VideoPreview
      src={`/posts/${post}/videos/${video.sha256}`}
      poster={`/posts/${post}/pictures/${video.poster.sha256}`}
      width={video.width}
      height={video.height}
      alt={video.alt}
      captions={video.captions === '' ? undefined : `/posts/${post}/videos/${video.sha256}/captions`}
    >
      <p class="govuk-body-s">
        {t('video.about', { seconds: Math.round(video.durationMs / 1000), sound: video.sound ? 'yes' : 'no' })}{' '}
        {video.sound && t('video.listen')}
      </p>
      <VideoLookLine frames={frames} />
      <StopPicture post={post} sha256={video.sha256} number="video" />
      {video.captions !== '' && (
        <Details summaryText={t('video.said-in-it')} html={<pre dir="auto">{video.captions}</pre>} />
      )}
    </VideoPreview>
  )
}

/**
 * What the author said, beside what is to be seen: whoever approves looks whether it is right. `said`: `first` where she named somebody, or said of a
 * picture with faces in it that it is nobody; `later` where she said that it is nobody, and nothing that was seen speaks against it.
 */
function WhoIsInIt({
  content,
  names,
  looks,
  said: wanted,
}: {
  content: Content
  names: ReadonlyMap<string, string>
  looks: ReadonlyMap<string, Looking>
  said: 'all' | 'first' | 'later'
}) {
  const t = useWords()
  if (content.people === undefined) return null
  const { pictures, video, named, adults } = content.people
  const all = (said: object) =>
    new Intl.ListFormat(t.lang).format(Object.keys(said).map(id => names.get(id) ?? t('writing.who-not-on-roll')))
  const line = (children: object | null, grown: object, what: 'text' | 'picture' | 'video', faces = false) => {
    if (children === null && Object.keys(grown).length === 0) return null
    const said = { ...children, ...grown }
    const nobody = Object.keys(said).length === 0
    if (wanted !== 'all' && (nobody && !faces) !== (wanted === 'later')) return null
    return nobody ? t(`writing.who-${what}-nobody`) : t(`writing.who-${what}-names`, { names: all(said) })
  }
  const inVideo = line(video ?? null, adults?.video ?? {}, 'video')
  const inText = line(named, adults?.named ?? {}, 'text')
  return (
    <>
      {pictures.map((said, index) => {
        const looking = looks.get(content.pictures[index]?.sha256 ?? '')
        const faces = looking?.state === 'looked' && looking.look.faces.length > 0
        const words = line(said, adults?.pictures[index] ?? {}, 'picture', faces)
        return (
          words !== null && (
            <p class="govuk-body-s">
              {t('house.picture-number', { number: index + 1, count: pictures.length })}: {words}
            </p>
          )
        )
      })}
      {inVideo !== null && (
        <p class="govuk-body-s">
          {t('video.shown')}: {inVideo}
        </p>
      )}
      {inText !== null && <p class="govuk-body-s">{inText}</p>}
    </>
  )
}
