import { asset } from '../assets.ts'
import type { ComponentChildren } from 'preact'
import { scriptWords } from '../components/attributes.ts'
import { Button } from '../components/button.tsx'
import { FileUpload, type FileUploadOptions } from '../components/file-upload.tsx'
import { useWords } from '../words/words.tsx'

export type DraftFormOptions = {
  /** Where the form goes when a button is pressed. */
  action: string
  /** POST of the form's fields (urlencoded, without files) answers an HTML fragment with what was found. */
  checkUrl: string
  /** POST of the form's fields (urlencoded, without files) saves the draft; 2xx means saved, with the new version in `x-draft-version`. */
  saveUrl: string
  /** Names the draft in this device's storage: its id and its writer's. */
  draftKey: string
  /** The draft's version on this page: words kept on the device upon another one are offered, not put back. */
  draftVersion: string
  /** The field `press` of the form that brought the words shown: what the device kept when that button was pressed has arrived. */
  draftPress?: string | undefined
  /** Shown at first where findings go: what the server found when it made this page. */
  findings?: ComponentChildren
  /** What stands under both, after what was found: the last questions and the buttons. */
  end?: ComponentChildren
  /** Instant the draft was last saved. */
  savedAt?: Date | undefined
  enctype?: 'multipart/form-data' | undefined
  children: ComponentChildren
}

/**
 * A form whose draft is checked and saved while one types, when there is script. Without it the form's own buttons do the same.
 * The two live regions are there from the start: screen readers announce only changes of regions that they know.
 */
export function DraftForm(options: DraftFormOptions) {
  const t = useWords()
  const saved = (
    <output class="cw-draft__saved" data-draft-saved>
      {options.savedAt && t('house.script-saved-at').replace('%{time}', t.time(options.savedAt))}
    </output>
  )
  return (
    <form
      {...(options.enctype ? { enctype: options.enctype } : {})}
      {...scriptWords('saved-at', t('house.script-saved-at'))}
      {...scriptWords('kept-here', t('house.script-kept-here'))}
      {...scriptWords('not-saved', t('house.script-not-saved'))}
      {...scriptWords('kept-other', t('house.script-kept-other'))}
      {...scriptWords('put-back', t('house.script-put-back'))}
      {...scriptWords('restored', t('house.script-restored'))}
      class="cw-draft"
      method="post"
      action={options.action}
      data-module="cw-draft-check"
      data-check-url={options.checkUrl}
      data-save-url={options.saveUrl}
      data-draft-key={options.draftKey}
      data-draft-version={options.draftVersion}
      {...(options.draftPress ? { 'data-draft-press': options.draftPress } : {})}
    >
      <script type="module" src={asset('writing.js')} />
      <div class="cw-draft__writing">
        {options.children}
        {!options.end && saved}
      </div>
      <div class="cw-draft__findings" aria-live="polite" data-draft-findings>
        {options.findings}
      </div>
      {options.end && (
        <div class="cw-draft__end">
          {options.end}
          {saved}
        </div>
      )}
    </form>
  )
}

/** Words to take elsewhere, with a button that copies them where there is script; without it the words are there to be selected. */
export function CopyText({ id, text, label }: { id: string; text: string; label: string }) {
  const t = useWords()
  return (
    <div
      {...scriptWords('copied', t('house.script-copied'))}
      {...scriptWords('copy-failed', t('house.script-copy-failed'))}
      class="cw-copy"
      data-module="cw-copy-text"
    >
      <pre class="cw-copy__text" id={id} data-copy-source>
        {text}
      </pre>
      <Button
        text={label}
        type="button"
        classes="govuk-button--secondary cw-copy__button"
        attributes={{ hidden: { value: true, optional: true }, 'data-copy-button': '', 'aria-describedby': id }}
      />
      <output class="cw-copy__said" data-copy-said />
    </div>
  )
}

export type PicturePickerOptions = FileUploadOptions & { maxFiles: number; maxBytes: number }

/** A file field for pictures; with script the chosen ones are shown, with a warning beside any that is too large. */
export function PicturePicker({ maxFiles, maxBytes, ...options }: PicturePickerOptions) {
  const t = useWords()
  return (
    <div
      {...scriptWords('file-size', t('house.script-file-size'))}
      {...scriptWords('file-large', t('house.script-file-large'))}
      {...scriptWords('files-many', t('house.script-files-many'))}
      {...scriptWords('files-chosen', t('house.script-files-chosen'))}
      data-module="cw-picture-picker"
      data-max-files={String(maxFiles)}
      data-max-bytes={String(maxBytes)}
    >
      <script type="module" src={asset('writing.js')} />
      <FileUpload
        {...options}
        multiple={maxFiles > 1}
        attributes={{ accept: 'image/jpeg,image/png,image/webp,image/heic,image/heif', ...options.attributes }}
      />
      <div class="cw-picker__chosen" aria-live="polite" data-picker-chosen />
    </div>
  )
}
