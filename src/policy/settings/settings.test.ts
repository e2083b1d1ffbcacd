import { describe, expect, test } from 'vitest'
import { allowedValues, isSettingName, readValue, settingNames, settings, settingThemes } from './settings.ts'
import { compareStrictness } from './strictness.rule.ts'

/** Every setting that the five policies we compared need. */
const needed = [
  'contacts.pupil.accept',
  'contacts.pupil.initiate',
  'contacts.ex_pupil.test',
  'contacts.parent.accept',
  'contacts.family_reach',
  'personal_use.window',
  'personal_use.mention_employer',
  'personal_use.disclaimer',
  'permissions.logo',
  'publishing.approver',
  'publishing.names',
  'publishing.faces.social',
  'publishing.faces.website',
  'publishing.replies',
  'publishing.individual_targeting',
  'publishing.handles',
  'consent.scope',
  'images.device_rule',
  'images.delete_after',
  'routing.staff_abuse',
  'routing.substitute',
  'routing.author.adult',
  'takedown.hours',
  'police.consent',
  'investigation.credentials',
  'monitoring.trigger',
  'monitoring.purposes',
  'recruitment.applicant_search',
  'declarations.conflict',
  'policy.review_months',
  'policy.review_triggers',
  'policy.signatories',
  'scope.worker_types',
  'scope.personal_post_test',
  'discipline.ceiling',
  'publishing.two_person',
  'publishing.publisher_role',
  'accounts.overseers',
  'accounts.visibility',
  'accounts.follower_review',
  'accounts.follow_rule',
  'publishing.purposes',
  'publishing.important_info',
  'screening.solicit_details',
  'publishing.training_gate',
  'media.approver',
  'media.form',
  'accounts.rotation_interval',
  'publishing.esafety_rota',
  'consent.required',
  'consent.state',
  'consent.unlocks',
  'consent.adults',
  'scope.hours',
  'scope.any_equipment',
  'definition.test',
  'platforms',
  'routing.pupil_use',
  'modules.official_accounts',
  'policy.contractual',
  'contacts.parent.initiate',
  'contacts.ex_parent.test',
  'contacts.decided_by',
  'contacts.colleague',
  'contacts.breach_route',
  'safeguarding.locate_child',
  'personal_use.work_equipment',
  'personal_use.work_email',
  'personal_use.mention_exceptions',
  'personal_use.third_party_rule',
  'permissions.reuse',
  'permissions.look_at_pupil_content',
  'conduct.threshold_words',
  'conduct.protected_groups',
  'conduct.grievance_rule',
  'conduct.counts_as_use',
  'images.staff_on_personal',
  'images.pupils_on_personal',
  'publishing.who_may_share',
  'references.online',
  'reminders.privacy_interval',
  'screening.copyright',
  'screening.purchase',
  'people.professional_body',
  'incidents.duty_strength',
  'incidents.author_types',
  'incidents.third_party_report',
  'incidents.respond',
  'incidents.self_report',
  'incidents.types',
  'timers.report',
  'evidence.required_fields',
  'evidence.private_source_note',
  'routing.author.pupil',
  'routing.safeguarding',
  'routing.colleague_breach',
  'takedown.owner',
  'takedown.escalation',
  'takedown.staff_order',
  'police.triggers',
  'police.decider',
  'support.offers',
  'investigation.owner',
  'investigation.procedures',
  'investigation.seriousness',
  'investigation.authorship_step',
  'investigation.notify',
  'clause.serious',
  'monitoring.methods',
  'monitoring.basis',
  'records.retention',
  'records.sar',
  'roles.policy_owner',
  'roles.site_operator',
  'roles.reviewer',
  'routing.questions',
  'policy.superseded_on',
  'policy.change_notice',
  'policy.linked',
  'ack.required',
  'ack.refresh_months',
  'training.administrators',
  'training.discussion',
]

/** A word of a policy where the programme needs a number, and the settings that keep it. */
const wordsAndNumbers = [
  ['immediately', ['timers.first_action', 'images.delete_hours', 'timers.report', 'timers.put_right']],
  ['as soon as possible', ['timers.safeguarding', 'timers.own_mistake', 'timers.report']],
  ['without unreasonable delay', ['timers.report']],
  ['promptly', ['investigation.first_action_days', 'timers.answer_days']],
  [
    'regularly',
    [
      'training.interval_months',
      'governors.report_months',
      'accounts.rotation_interval',
      'reminders.privacy_interval',
      'accounts.follower_review_days',
    ],
  ],
  ['from time to time', ['policy.review_months', 'monitoring.authorisation_days']],
  ['a period of time', ['records.retention']],
  ['excessive', ['personal_use.excessive_hours']],
  ['at present', ['publishing.faces_review_months']],
] as const

describe('the catalogue of settings', () => {
  test.each(needed)('has %s', name => expect(isSettingName(name)).toBe(true))

  test.each(wordsAndNumbers)('keeps a number beside "%s"', (_word, names) => {
    for (const name of names) expect(settings[name].kind, name).toBe('count')
  })

  test('no setting stands in two themes', () => {
    const all = Object.values(settingThemes).flatMap(group => Object.keys(group))
    expect(all).toHaveLength(new Set(all).size)
    expect(all).toHaveLength(settingNames.length)
  })

  test.each(settingNames)('%s has a possible value when a policy is silent, a reason, and labels', name => {
    const setting = settings[name]
    expect(readValue(name, setting.silent)).toEqual({ value: setting.silent })
    expect(setting.question).toMatch(/\?$/)
    expect(setting.because).toMatch(/\.$/)
    if (setting.kind === 'choice' || setting.kind === 'several')
      for (const label of Object.values(setting.labels)) expect(label).not.toBe('')
  })

  test.each(settingNames)('%s gives an order over all its values or none', name => {
    const setting = settings[name]
    if (setting.kind !== 'choice' || setting.order === 'not comparable') return
    expect([...setting.order].sort()).toEqual(Object.keys(setting.labels).sort())
  })

  test('an impossible value is answered with what is allowed', () => {
    expect(readValue('publishing.names', 'sometimes')).toEqual({
      wrong: 'allowed: with_consent, with_additional_consent, never, no_personal_information',
    })
    expect(readValue('takedown.hours', 0)).toEqual({ wrong: 'allowed: a whole number of hours from 1 to 168, or null' })
    expect(readValue('consent.unlocks', ['faces', 'faces'])).toHaveProperty('wrong')
    expect(readValue('policy.superseded_on', 'next spring')).toEqual({
      wrong: 'allowed: a day such as 2026-09-01, or null',
    })
    expect(allowedValues('platforms')).toBe('a list of texts (service)')
  })

  test('silence on contacts with pupils is never answered as allowed', () => {
    for (const name of ['contacts.pupil.accept', 'contacts.pupil.initiate'] as const) {
      expect(settings[name].silent).toBe('no_rule')
      expect(settings[name].labels.no_rule).toContain('Ask the safeguarding lead')
    }
  })

  test('no value lets a post go out on the word of one person', () => {
    expect(Object.keys(settings['publishing.two_person'].labels)).toEqual(['two_people', 'three_people'])
  })
})

describe('which of two values is stricter', () => {
  test.each([
    ['publishing.names', 'never', 'with_consent', 'stricter'],
    ['publishing.names', 'with_consent', 'never', 'looser'],
    ['publishing.names', 'never', 'never', 'same'],
    ['publishing.purposes', ['trips'], ['trips', 'events'], 'stricter'],
    ['publishing.purposes', ['trips', 'children'], ['trips', 'events'], 'not comparable'],
    ['publishing.purposes', ['events', 'trips'], ['trips', 'events'], 'same'],
    ['scope.worker_types', ['employee'], ['employee', 'agency'], 'looser'],
    ['takedown.hours', 12, 24, 'stricter'],
    ['takedown.hours', 48, 24, 'looser'],
    ['takedown.hours', null, 24, 'looser'],
    ['takedown.hours', 24, null, 'stricter'],
    ['images.device_rule', 'personal_never', 'record_only', 'not comparable'],
    ['platforms', ['Facebook'], [], 'not comparable'],
  ] as const)('%s: %j against %j is %s', (name, value, than, expected) => {
    expect(compareStrictness(name, value, than)).toBe(expected)
  })
})
