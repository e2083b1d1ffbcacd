import { createAll } from 'govuk-frontend'
import { FormFolds } from './form-folds.ts'

// On the pages that take many forms at once.
createAll(FormFolds)
