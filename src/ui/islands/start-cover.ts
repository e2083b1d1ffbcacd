import { createAll } from 'govuk-frontend'
import { CoverPicture } from './cover-picture.ts'

// On the one page that covers pictures.
createAll(CoverPicture)
