import type { ComponentChildren } from 'preact'
import { Button, CopyText, ErrorSummary, Input, linkTo, PicturePreview, useWords, VideoPreview } from '../../ui/ui.ts'
import type { ManualStep } from '../platforms/outcomes.ts'
import { StopLine, StopPicture } from '../stop/stop-picture.tsx'
import { ToThePost } from './not-by-hand.page.tsx'
import type { TargetRead } from './read-target.ts'

export type ByHandOptions = { read: TargetRead; problem: string | null; link: string }

/** Everything one needs to post it oneself, in order; the last step is the link. */
export function PostByHandPage({ read, problem, link }: ByHandOptions) {
  const t = useWords()
  const { target, steps } = read
  return (
    <>
      {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#link' }]} />}
      <h1 class="govuk-heading-l">{t('handwork.post-title', { account: target.accountName })}</h1>
      <p class="govuk-body">{t('handwork.post-lead')}</p>
      <p class="govuk-body">{t('handwork.not-exactly')}</p>
      {(read.outgoing.pictures.length > 0 || read.outgoing.video !== undefined) && <StopLine />}
      <ol class="cw-steps">
        {steps.map(step => (
          <Step read={read} step={step}>
            {step.step === 'paste-link' && (
              <LinkForm read={read} problem={problem} link={link} button={t('handwork.posted-button')} />
            )}
          </Step>
        ))}
      </ol>
      <ToThePost read={read} />
    </>
  )
}

/** The post was stopped while somebody may have been posting it: then it has to be known, so that it comes down. */
export function LatePage({ read, problem, link }: ByHandOptions) {
  const t = useWords()
  return (
    <>
      {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#link' }]} />}
      <h1 class="govuk-heading-l">{t('handwork.late-title')}</h1>
      <p class="govuk-body">{t('handwork.late-lead')}</p>
      <LinkForm read={read} problem={problem} link={link} button={t('handwork.late-button')} />
      <ToThePost read={read} />
    </>
  )
}

function LinkForm({ read, problem, link, button }: ByHandOptions & { button: string }) {
  const t = useWords()
  return (
    <form method="post" action={`/targets/${read.target.id}/posted`} novalidate>
      <Input
        name="link"
        type="url"
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
        value={link}
        label={{ text: t('handwork.link-label') }}
        hint={{ text: t('handwork.link-hint') }}
        errorMessage={problem === null ? undefined : { text: problem }}
      />
      <Button text={button} preventDoubleClick />
    </form>
  )
}

function Step({ read, step, children }: { read: TargetRead; step: ManualStep; children?: ComponentChildren }) {
  return (
    <li class="cw-step">
      <StepWords read={read} step={step} />
      {children}
    </li>
  )
}

/** One step of the connector's list, in words. Used for posting and for removing. */
export function StepWords({ read, step }: { read: TargetRead; step: ManualStep }) {
  const t = useWords()
  const { target } = read
  switch (step.step) {
    case 'open':
      return (
        <p class="govuk-body">
          {step.url === undefined ? (
            t('handwork.step-open', { account: target.accountName })
          ) : (
            <a {...linkTo(step.url)} class="govuk-link" rel="noreferrer noopener" target="_blank">
              {t('handwork.step-open-link', { address: step.url })}
            </a>
          )}
        </p>
      )
    case 'copy-text':
      return (
        <>
          <p class="govuk-body">{t('handwork.step-copy-text')}</p>
          <CopyText id="text-to-post" text={step.text} label={t('handwork.copy-text')} />
        </>
      )
    case 'add-picture':
      return <PictureStep read={read} step={step} />
    case 'add-video':
      return <VideoStep read={read} step={step} />
    case 'close-replies':
      return (
        <p class="govuk-body">
          {t('handwork.step-close-replies')}. {t('handwork.step-close-replies-hint')}
        </p>
      )
    case 'look-at-card':
      return (
        <p class="govuk-body">
          {t('handwork.step-look-at-card')}. {t('handwork.step-look-at-card-hint')}
        </p>
      )
    case 'post':
    case 'paste-link':
    case 'delete':
    case 'look-that-it-is-gone': {
      const key = step.step === 'look-that-it-is-gone' ? 'look' : step.step
      return <p class="govuk-body">{t(`handwork.step-${key}`)}</p>
    }
  }
}

function VideoStep({ read, step }: { read: TargetRead; step: Extract<ManualStep, { step: 'add-video' }> }) {
  const t = useWords()
  const { video } = read.outgoing
  const address = `/posts/${read.target.post}/videos/${step.sha256}`
  const poster = `/posts/${read.target.post}/pictures/${step.poster}`
  return (
    <>
      <p class="govuk-body">{t('video.step-add')}</p>
      <VideoPreview
        src={address}
        poster={poster}
        width={video?.width ?? 0}
        height={video?.height ?? 0}
        alt={step.alt}
        captions={step.captions === '' ? undefined : `${address}/captions`}
      >
        <p class="govuk-body-s">
          <a class="govuk-link" href={address} download="video.mp4">
            {t('video.download')}
          </a>
          <br />
          <a class="govuk-link" href={poster} download="video.jpg">
            {t('video.download-poster')}
          </a>
        </p>
      </VideoPreview>
      <p class="govuk-body">{t('handwork.picture-describe')}</p>
      <StopPicture post={read.target.post} sha256={step.sha256} number="video" />
      <CopyText id="alt-video" text={step.alt} label={t('video.copy-alt')} />
      {step.captions !== '' && (
        <>
          <p class="govuk-body">{t('video.captions-step')}</p>
          <CopyText id="captions" text={step.captions} label={t('video.copy-captions')} />
        </>
      )}
    </>
  )
}

function PictureStep({ read, step }: { read: TargetRead; step: Extract<ManualStep, { step: 'add-picture' }> }) {
  const t = useWords()
  const picture = read.outgoing.pictures.find(one => one.sha256 === step.sha256)
  const address = `/posts/${read.target.post}/pictures/${step.sha256}`
  return (
    <>
      <p class="govuk-body">{t('handwork.step-add-picture', { number: step.number })}</p>
      {picture !== undefined && (
        <PicturePreview
          src={address}
          width={picture.width}
          height={picture.height}
          alt={step.alt}
          number={step.number}
          count={read.outgoing.pictures.length}
        >
          <p class="govuk-body-s">
            <a class="govuk-link" href={address} download={`picture-${step.number}.jpg`}>
              {t('handwork.picture-download', { number: step.number })}
            </a>
          </p>
          <StopPicture post={read.target.post} sha256={step.sha256} number={step.number} />
        </PicturePreview>
      )}
      <p class="govuk-body">{t('handwork.picture-describe')}</p>
      <CopyText id={`alt-${step.number}`} text={step.alt} label={t('handwork.copy-alt', { number: step.number })} />
    </>
  )
}
