/** The door of the one technical room. */
export { type Clock, systemClock } from './clock/clock.ts'
export { control } from './control/control.ts'
export { as, type Identity, theHouse } from './db/become.ts'
export { type Connection, type Db, type House, openDb, openPool, type Tx } from './db/db.ts'
export { type Files, openFiles } from './files/files.ts'
export { keepPassingCleared, passingFolder } from './files/passing-folder.ts'
export { installationRoot } from './installation/root.ts'
export {
  connectionAs,
  keyFor,
  readSettings,
  rolePassword,
  SAMPLE_SECRET,
  type Settings,
  SettingsProblem,
} from './installation/settings.ts'
export { toldToBegin } from './installation/told-to-begin.ts'
export { eachByItself } from './jobs/each-by-itself.ts'
export { type JobIds, type JobKind, type Jobs, openJobs, workOn } from './jobs/jobs.ts'
export { type KeptMail, keptMail, oneKeptMail } from './mail/kept-mail.ts'
export { keepingMailer, type Mail, type Mailer, smtpMailer } from './mail/mail.ts'
export { act, type Act, carryOut, look, mayNoMore, type Works } from './works/works.ts'
export { type Answer, goTo, NotAllowed, NotFound, page, type Page, type PageWays } from './http/answer.ts'
export { allFields, type Ask, field, type Form, groupField, listField, type Route, type Upload } from './http/route.ts'
export { openServer } from './http/server.ts'
export type { ServerParts } from './http/server-parts.ts'
export type { Trouble } from './http/trouble.ts'
export { openDatabase } from './postgres/database.ts'
export { prepareDatabase, type PrepareOptions } from './db/prepare.ts'
export {
  type Covers,
  cageClaims,
  describeCage,
  drawCovers,
  filled,
  headingsAmong,
  readSeparatedLines,
  type SeparatedRefusal,
  type TableLine,
  openTable,
  type OpenedTable,
  type OpenTableRefusal,
  PART_ROWS,
  tableLimits,
  tableRefusalCodes,
  type DocumentKind,
  documentLimits,
  type DocumentRefusal,
  type DocumentRefusalCode,
  type Opened,
  openDocument,
  openPicture,
  openSpreadsheet,
  type Paragraph,
  type PictureRefusal,
  type Frame,
  type MadeVideo,
  muteVideo,
  type NoVideoTools,
  type OpenedVideo,
  openVideo,
  refuseVideo,
  videoLimits,
  type VideoRefusal,
  videoTools,
  type VideoTools,
  type ReadDocument,
  type SpreadsheetRefusal,
} from './opened-safely/opened-safely.ts'
export {
  openOutside,
  type OutsideClient,
  OutsideRefusal,
  type OutsideRefusalCode,
  outsideSettingsProblem,
} from './outside/outside.ts'
