/** The main door of ui/: pages, components, pieces and words. */
export { type AssetManifest, type AssetName, asset, assetFile, assetsFolder } from './assets.ts'
export { href, linkTo } from './href.ts'
export { trustedHtml } from './trusted-html.tsx'

export { Page, type PageOptions } from './layout/page.tsx'

export type { Language, WordKey } from './words/catalogue.ts'
export { familyLanguageFor, familyLanguages, languageFor, languages } from './words/languages.ts'
export { keepGoingWithoutWords, type RichValues, type Values } from './words/say.ts'
export { useWords, type Words, WordsIn, wordsIn } from './words/words.tsx'

export type { Attributes } from './components/attributes.ts'
export type { Content, Named } from './components/content.ts'
export { Accordion, type AccordionOptions } from './components/accordion.tsx'
export { BackLink, type BackLinkOptions } from './components/back-link.tsx'
export { Breadcrumbs, type BreadcrumbsOptions } from './components/breadcrumbs.tsx'
export { Button, type ButtonOptions } from './components/button.tsx'
export { CharacterCount, type CharacterCountOptions } from './components/character-count.tsx'
export { Checkboxes, type CheckboxesOptions } from './components/checkboxes.tsx'
export type { ChoiceItem } from './components/choices.tsx'
export { DateInput, type DateInputOptions } from './components/date-input.tsx'
export { Details, type DetailsOptions } from './components/details.tsx'
export { ErrorMessage, type ErrorMessageOptions } from './components/error-message.tsx'
export { ErrorSummary, type ErrorSummaryOptions } from './components/error-summary.tsx'
export { ExitThisPage, type ExitThisPageOptions } from './components/exit-this-page.tsx'
export { Fieldset, type FieldsetOptions } from './components/fieldset.tsx'
export { FileUpload, type FileUploadOptions } from './components/file-upload.tsx'
export { Footer, type FooterOptions } from './components/footer.tsx'
export { GenericHeader, type GenericHeaderOptions } from './components/generic-header.tsx'
export { Hint, type HintOptions } from './components/hint.tsx'
export { Input, type InputOptions } from './components/input.tsx'
export { InsetText, type InsetTextOptions } from './components/inset-text.tsx'
export { Label, type LabelOptions } from './components/label.tsx'
export { NotificationBanner, type NotificationBannerOptions } from './components/notification-banner.tsx'
export { Pagination, type PaginationOptions } from './components/pagination.tsx'
export { Panel, type PanelOptions } from './components/panel.tsx'
export { PasswordInput, type PasswordInputOptions } from './components/password-input.tsx'
export { PhaseBanner, type PhaseBannerOptions } from './components/phase-banner.tsx'
export { Radios, type RadiosOptions } from './components/radios.tsx'
export { Select, type SelectOptions } from './components/select.tsx'
export {
  type NavigationItem,
  ServiceNavigation,
  type ServiceNavigationOptions,
} from './components/service-navigation.tsx'
export { SkipLink, type SkipLinkOptions } from './components/skip-link.tsx'
export { SummaryList, type SummaryListOptions, type SummaryRow } from './components/summary-list.tsx'
export { Table, type TableCell, type TableOptions } from './components/table.tsx'
export { Tabs, type TabsOptions } from './components/tabs.tsx'
export { Tag, type TagOptions } from './components/tag.tsx'
export { TaskList, type TaskListItem, type TaskListOptions } from './components/task-list.tsx'
export { Textarea, type TextareaOptions } from './components/textarea.tsx'
export { WarningText, type WarningTextOptions } from './components/warning-text.tsx'

export { ClauseChip, type ClauseShown, type Strength } from './pieces/clause-chip.tsx'
export { type Clock, ClockChip } from './pieces/clock-chip.tsx'
export { Counter, type CounterOptions } from './pieces/counter.tsx'
export { FormFold, FormFolds, type FormFoldOptions } from './pieces/form-folds.tsx'
export { FindingCard, type FindingCardOptions, type Weight } from './pieces/finding-card.tsx'
export {
  CopyText,
  DraftForm,
  type DraftFormOptions,
  PicturePicker,
  type PicturePickerOptions,
} from './pieces/island-parts.tsx'
export { CoverForm, type CoverFormOptions, placeText } from './pieces/cover-form.tsx'
export { KeepList, type KeepListOptions, KeptList, type KeptListOptions } from './pieces/kept-list.tsx'
export { PersonChip, type PersonShown } from './pieces/person-chip.tsx'
export { PicturePreview, type PicturePreviewOptions } from './pieces/picture-preview.tsx'
export { VideoPreview, type VideoPreviewOptions } from './pieces/video-preview.tsx'
export { DraftMark, InEnglish, LanguageChoice } from './pieces/language-choice.tsx'
export { type NoticeShown, noticeField, noticeValue, PrivacyNotice } from './pieces/privacy-notice.tsx'
export { SampleBanner } from './pieces/sample-banner.tsx'
export { WordsGivenBack, type WordsGivenBackOptions } from './pieces/words-given-back.tsx'
export { Wide } from './pieces/wide.tsx'
export { Timeline, type TimelineEntry } from './pieces/timeline.tsx'
