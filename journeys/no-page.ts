/** Routes that show no page in the sample, each with its reason. */
export const NO_PAGE: Readonly<Record<string, string>> = {
  '/auth/callback/:provider': 'a school of the sample has no sign-in provider; its test is in people/',
  '/posts/:id/pictures/:picture': 'answers a picture',
  '/posts/:id/videos/:video': 'answers a video',
  '/posts/:id/videos/:video/captions': 'answers a file',
  '/posts/:id/pictures/:picture/who': 'comes by a press in a draft; write-post.browser.test.ts looks at it with axe',
  '/posts/:id/pictures/:picture/cover': 'comes by a press in a draft; cover.browser.test.ts looks at it with axe',
  '/posts/:id/named': 'comes by a press in a draft; the same page as for a picture',
  '/targets/:id': 'comes after an approval; two-policies.journey.ts goes there',
  '/accounts/leavers':
    'only while somebody who leaves is on an account; trouble-pages.browser.test.ts looks at it with axe',
  '/absences/:absence': 'only while somebody is away, whom the sample has not; two-policies.journey.ts goes there',
  '/policy/sign/:seal': 'comes after a text is frozen; adopt-a-policy.journey.ts goes there',
  '/policy/drafts/:draft/reopen': 'comes after a text is frozen; adopt-a-policy.journey.ts goes there',
  '/policy/drafts/:draft/local': 'only in a draft for a whole trust; adopt-a-policy.journey.ts goes there',
  '/policy/drafts/:draft/trust':
    'only where a trust has a policy of its own; trust-pages.browser.test.tsx looks at it with axe',
  '/policy/trust-requests/:request':
    'only where a trust has a policy of its own; trust-pages.browser.test.tsx looks at it with axe',
  '/first-run': 'only an empty installation has it; first-run.journey.ts goes there',
  '/policy/import/:id/document': 'answers the document as it came',
  '/policy/public/:version/html': 'answers a file for the school’s website; its test looks at it with axe',
  '/policy/public/:version/pdf': 'answers a file',
  '/schools/:school/badge': 'answers a picture',
  '/policy/public/:version/yaml': 'answers a file',
  '/pupils/coverage/file': 'answers a file',
  '/posts/:id/adults': 'comes when a hand-in is refused for an adult; two-policies.journey.ts goes there',
  ...Object.fromEntries(
    ['/family', '/family/:token', '/family/answers', '/family/kept', '/family/posts', '/family/complaint'].map(path => [
      path,
      'a parent’s, by her own link; family-answers.journey.ts goes there',
    ]),
  ),
  '/family/answer/:token': 'a parent’s, by the link in a mail; family-answers.journey.ts goes there',
  ...Object.fromEntries(
    ['/own', '/own/:token', '/own/answers', '/own/kept', '/own/posts'].map(path => [
      path,
      'a pupil’s, by her own slip; family-answers.journey.ts goes there',
    ]),
  ),
  '/pupils/complaints/about-the-head':
    'only who stands in for a head, by a line of her first page; family-answers.journey.ts goes there',
  '/pupils/my-class/still': 'answers a phone’s question',
  '/pupils/my-class-worker.js': 'answers a script',
  '/api/v1/openapi.json': 'answers a description for programs',
}
