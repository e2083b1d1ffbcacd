import { expect, test } from 'vitest'
import { boundBy, forbids, strengthOf } from './strength.rule.ts'

test.each([
  ['Staff must not post names.', '', 'must'],
  ['Names are prohibited.', '', 'must'],
  ['Staff should ask first.', '', 'should'],
  ['Staff are advised to check their settings.', '', 'advice'],
  ['post names', 'Staff must not:', 'must'],
  ['post names', 'Staff should not:', 'should'],
  ['This policy covers all staff.', '', 'must'],
  ['Social media has grown a lot.', '', 'advice'],
])('"%s" under "%s" is %s', (text, lead, strength) => {
  expect(strengthOf(text, lead, [])).toBe(strength)
})

test('a heading that names what is not done counts where no verb does', () => {
  expect(strengthOf('Posting rumours', '', ['Examples of inappropriate use'])).toBe('must')
  expect(forbids('Posting rumours', '', ['Examples of inappropriate use'])).toBe(true)
  expect(strengthOf('Posting rumours', '', ['Reporting inappropriate use'])).toBe('advice')
})

test.each([
  ['The headteacher must decide.', '', ['headteacher']],
  ['Headteachers and governors should review it.', '', ['headteacher', 'governing_body']],
  ['The chair of governors will be told.', '', ['chair_of_governors']],
  ['The reputation of the school must be kept.', '', ['everyone']],
  ['Ensure that the parent has agreed.', '', ['everyone']],
  ['decide', 'Managers are responsible for:', ['line_manager']],
  ['Third parties with access must comply.', '', ['outsiders']],
  ['HR will advise.', '', ['human_resources']],
])('"%s" under "%s" binds %j', (text, lead, binds) => {
  expect(boundBy(text, lead, [])).toEqual(binds)
})
