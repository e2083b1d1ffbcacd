import { createAll } from 'govuk-frontend'
import { DraftCheck } from './draft-check.ts'
import { PicturePicker } from './picture-picker.ts'

// What only the writing of a post needs, in a file of its own: every other page is lighter by it. Its pieces bring it with them.
createAll(DraftCheck)
createAll(PicturePicker)
