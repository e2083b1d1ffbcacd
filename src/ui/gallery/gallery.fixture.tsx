import * as ui from '../ui.ts'

// A page of everything, for tests only: it is looked at, walked through by axe and used by the tests of the islands.

const now = new Date('2026-11-20T13:00:00Z')
const clause = { label: 'School use 5', strength: 'must', href: '/policy/s2-school-use-05' } as const
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><rect width="1200" height="800" fill="#8fb8c9"/><rect y="520" width="1200" height="280" fill="#6d8f5a"/><circle cx="930" cy="170" r="80" fill="#ffe08a"/><path fill="#b98657" d="M320 560V330l170-120 170 120v230z"/></svg>'
const picture = `data:image/svg+xml,${encodeURIComponent(drawing)}`

function Writing() {
  return (
    <ui.DraftForm
      action="/hand-in"
      checkUrl="/check"
      saveUrl="/save"
      draftKey="draft-1"
      draftVersion="7"
      savedAt={new Date('2026-11-20T10:42:00Z')}
      findings={
        <>
          <ui.FindingCard
            number={1}
            weight="block"
            what="This names a pupil"
            span="Josh Bennett"
            clauses={[clause]}
            because="Posts of this school show children without their names."
            instead={{ words: 'a pupil in Year 4', name: 'instead', value: '1' }}
          />
          <ui.FindingCard
            number={2}
            weight="approve"
            what="This mentions another account"
            span="@townlibrary"
            clauses={[{ label: 'Protocol 12', strength: 'should', href: '/policy/s2-protocol-12' }]}
            because="The headteacher looks at accounts before the school names them."
          />
        </>
      }
    >
      <ui.CharacterCount
        label={{ text: 'What do you want to say?', classes: 'govuk-label--m' }}
        hint={{ text: 'Write as you would speak to a parent at the gate.' }}
        name="text"
        maxlength={300}
        rows={6}
        value="Josh Bennett won the reading prize at @townlibrary. Well done to everybody in Year 4."
      />
      <ui.Checkboxes
        name="targets"
        fieldset={{ legend: { text: 'Where should it go?', classes: 'govuk-fieldset__legend--m' } }}
        items={[
          { value: 'bluesky', text: 'Bluesky', hint: { text: '214 of 300 characters left' } },
          { value: 'facebook', text: 'Facebook page', checked: true },
        ]}
      />
      <ui.PicturePicker
        label={{ text: 'Pictures' }}
        hint={{ text: 'Up to ten. Place and time are taken out of them.' }}
        name="pictures"
        maxFiles={2}
        maxBytes={5_000_000}
      />
      <ui.PrivacyNotice
        notice={{
          id: 'posts',
          version: '2',
          summary:
            'Your name and what you write are kept with the post for six years, so that the school can show who decided what.',
          href: '/privacy/posts/2',
        }}
      />
      <div class="govuk-button-group">
        <ui.Button text="Hand in" name="act" value="hand-in" />
        <ui.Button text="Check this draft" name="act" value="check" classes="govuk-button--secondary" />
        <ui.Button text="Withdraw" name="act" value="withdraw" classes="govuk-button--warning" />
      </div>
      <p class="govuk-body">Goes to Mrs Patel or her deputy, usually answered within 2 hours.</p>
    </ui.DraftForm>
  )
}

function Chips() {
  const times = [
    { due: new Date('2026-11-20T16:00:00Z') },
    { due: new Date('2026-11-20T09:00:00Z') },
    { pausedBecause: 'waiting for the office' },
  ]
  return (
    <p class="govuk-body">
      <ui.ClauseChip clause={clause} /> <ui.ClauseChip clause={{ ...clause, label: 'Images 2', strength: 'should' }} />{' '}
      <ui.ClauseChip clause={{ ...clause, label: 'Tone', strength: 'advice' }} />{' '}
      {times.map(clock => (
        <>
          <ui.ClockChip clock={clock} now={now} />{' '}
        </>
      ))}
      <ui.PersonChip person={{ role: 'Headteacher', name: 'S. Okafor' }} />
    </p>
  )
}

function Records() {
  return (
    <>
      <ui.Timeline
        now={now}
        entries={[
          {
            at: new Date('2026-11-20T09:12:00Z'),
            sentence: 'Checked under Social Media Policy, version 3.',
            clauses: [clause],
          },
          {
            at: new Date('2026-11-20T10:05:00Z'),
            sentence: 'Approved.',
            by: { role: 'Headteacher', name: 'S. Okafor' },
          },
        ]}
      />
      <ui.SummaryList
        card={{ title: { text: 'Account' }, actions: { items: [{ href: '#', text: 'Change' }] } }}
        rows={[
          {
            key: { text: 'Address' },
            value: { text: 'oakfield.example' },
            actions: { items: [{ href: '#', text: 'Change', visuallyHiddenText: 'address' }] },
          },
          { key: { text: 'Who can get in' }, value: { text: 'Two people' } },
        ]}
      />
      <ui.Wide label="Posts each month">
        <ui.Table
          caption="Posts each month"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[{ text: 'Month' }, { text: 'Posts', format: 'numeric' }, { text: 'State' }]}
          rows={[
            [
              { text: 'October' },
              { text: '18', format: 'numeric' },
              { html: <ui.Tag text="Done" classes="govuk-tag--green" /> },
            ],
            [
              { text: 'November' },
              { text: '7', format: 'numeric' },
              { html: <ui.Tag text="Open" classes="govuk-tag--orange" /> },
            ],
          ]}
        />
      </ui.Wide>
      <ui.TaskList
        items={[
          { title: { text: 'Who approves' }, href: '#', status: { text: 'Done' } },
          {
            title: { text: 'Names in posts' },
            hint: { text: 'Clause School use 5' },
            href: '#',
            status: { tag: { text: 'To answer', classes: 'govuk-tag--grey' } },
          },
        ]}
      />
    </>
  )
}

function Choices() {
  const wrong = { text: 'Choose yes or no' }
  return (
    <>
      <ui.Radios
        name="child"
        errorMessage={wrong}
        fieldset={{ legend: { text: 'Can a child be recognised?', classes: 'govuk-fieldset__legend--m' } }}
        items={[
          { value: 'yes', text: 'Yes', conditional: { html: <ui.Input name="who" label={{ text: 'Who is it?' }} /> } },
          { value: 'no', text: 'No' },
        ]}
      />
      <ui.DateInput
        id="when"
        fieldset={{ legend: { text: 'When should it go out?' } }}
        hint={{ text: 'For example, 27 3 2027' }}
        values={{ day: '27' }}
      />
      <ui.Select name="school" label={{ text: 'School' }} items={[{ value: '1', text: 'Oakfield Primary' }]} />
      <ui.PasswordInput name="password" label={{ text: 'Password' }} />
      <ui.Details
        summaryText="Why is this asked?"
        text="The policy wants a second pair of eyes where a child can be recognised."
      />
      <ui.InsetText text="Any change to these words asks for approval again." />
      <ui.WarningText text="Anyone undressed, changing or hurt? Do not add it, tell the DSL." />
      <ui.NotificationBanner type="success" text="Approved. It goes out at 16:00." disableAutoFocus />
      <ui.Panel titleText="Handed in" text="Your post is number 128" headingLevel={2} />
      <ui.FormFolds>
        <ui.FormFold
          id="fold-1"
          title="Josh Bennett"
          note="Written down by you today"
          filled={1}
          of={2}
          open
          next={{ id: 'fold-2', title: 'Łucja Marchetti' }}
        >
          <ui.Select name="fold[1]" label={{ text: 'Signed by' }} items={[{ value: '1', text: 'Mrs Bennett' }]} />
        </ui.FormFold>
        <ui.FormFold id="fold-2" title="Łucja Marchetti" filled={0} of={2} open={false} next={null}>
          <ui.Select name="fold[2]" label={{ text: 'Signed by' }} items={[{ value: '1', text: 'Mr Marchetti' }]} />
        </ui.FormFold>
      </ui.FormFolds>
      <ui.CopyText id="words" label="Copy the words" text={'Year 4 won the reading prize.\nWell done.'} />
      <ui.Pagination
        previous={{ href: '#1' }}
        next={{ href: '#3' }}
        items={[
          { number: 1, href: '#1' },
          { number: 2, href: '#2', current: true },
        ]}
      />
    </>
  )
}

/** The page. `lang`, `title` and the rest as {@link ui.Page} takes them. */
export function Gallery(props: { lang: ui.PageOptions['lang']; light?: boolean }) {
  return (
    <ui.Page
      title="Write a post"
      lang={props.lang}
      light={props.light}
      sample
      hasErrors
      school={{ name: 'Oakfield Church of England Primary School', badge: picture }}
      signedInAs={{ name: 'A. Teacher', role: 'Class teacher', signOutAction: '/sign-out' }}
      nav={[
        { href: '/', text: 'What needs you', current: true },
        { href: '/posts', text: 'Posts' },
        { href: '/policy', text: 'Policy' },
        { href: '/may-i', text: 'May I?' },
      ]}
      before={<ui.BackLink href="/posts" />}
    >
      <ui.ErrorSummary disableAutoFocus errorList={[{ text: 'Choose yes or no', href: '#child' }]} />
      <h1 class="govuk-heading-l">Write a post</h1>
      <Writing />
      <h2 class="govuk-heading-m">Chips</h2>
      <Chips />
      <ui.PicturePreview src={picture} width={1200} height={800} alt="" number={1} count={2} />
      <ui.PicturePreview
        src={picture}
        width={1200}
        height={800}
        alt="A barn in a field under the sun"
        number={2}
        count={2}
      />
      <h2 class="govuk-heading-m">Records</h2>
      <Records />
      <h2 class="govuk-heading-m">Choices</h2>
      <Choices />
    </ui.Page>
  )
}
