/** What a decision cites, and the place on the page of our rules. */
export const ourAnswerIds = [
  'ours-own-family',
  'ours-protected-speech',
  'ours-accused',
  'ours-live-video',
  'ours-made-pictures',
] as const
export type OurAnswerId = (typeof ourAnswerIds)[number]

export type OurAnswer = {
  readonly id: OurAnswerId
  /** A question that a school meets and that no policy we read answers. */
  readonly question: string
  /** What holds until a policy or the school says something else. */
  readonly answer: string
  readonly why: string
  /** What the programme does of it today. */
  readonly today: string
}

/**
 * Questions that none of the five policies answers and for which no setting stands: our answer in words, marked as ours and shown with our rules. The
 * others have a rule (`structural-rules.ts`) or a setting whose silent value is the answer; `src/questions-none-answers.test.ts` lists all fifteen.
 */
export const ourAnswers: readonly OurAnswer[] = [
  {
    id: 'ours-own-family',
    question: 'May a teacher be in touch with her own child, or a cousin, who goes to the school?',
    answer:
      'Yes, once it has been declared and decided. Whoever works here tells the headteacher in a sentence about whom it is (her own child, another relative, a friend from before) and by what way they are in touch, without the name of any account. The headteacher answers yes, yes on conditions, or no, with the reason, and both are kept. For the headteacher the chair of governors answers. Until there is an answer, family stays family: being in touch is no breach by itself.',
    why: 'Every policy that forbids contact with pupils would forbid it to a mother, and none means that. A word said beforehand protects her, and is fair to everybody else.',
    today:
      'There is no place for this declaration in the programme yet: the headteacher keeps it on paper. Nobody is asked for it.',
  },
  {
    id: 'ours-protected-speech',
    question: 'Is somebody who blows a whistle, or speaks for a union, treated as an offender?',
    answer:
      'No. Before anybody’s conduct is looked into because of something posted, whoever would begin answers: does it tell of wrongdoing, speak for a union or about a dispute at work, raise a grievance, or say what somebody believes? If it may, nothing begins until human resources or a legal adviser has answered in writing. A policy’s words against criticism are no reason by themselves.',
    why: 'The law protects it whatever a policy says: whistleblowing, union activity, grievances, and beliefs that are put without harm to others. Several policies would catch it as they are written.',
    today:
      'No case can be opened in the programme yet, so nothing begins here. Where a subject is closed for the school’s posts, the page says that unions are not meant.',
  },
  {
    id: 'ours-accused',
    question: 'What may somebody who is accused expect?',
    answer:
      'All that the school’s disciplinary procedure gives: to be told of what, to be accompanied, to see what is held against her, to answer it, and to appeal. The programme hands over to that procedure, by its name and edition in the library, and replaces none of it. It keeps facts and days, decides nothing, and proposes no sanction.',
    why: 'These rights come from employment law and from the school’s own procedure. A second procedure beside it would be unfair, and wrong sooner or later.',
    today: 'No case can be opened in the programme yet. Which procedure belongs to the policy stands in its library.',
  },
  {
    id: 'ours-live-video',
    question: 'May the school stream live?',
    answer:
      'Not through this programme, and the school is advised not to where pupils can come into the picture. What is filmed can be handed in afterwards like any video.',
    why: 'Nobody can look at a live picture before it is out, so no second person, no consent and no look for faces can come before it.',
    today: 'The programme sends no live video to any account, and has no button for it.',
  },
  {
    id: 'ours-made-pictures',
    question: 'May a picture be used that a program made, or changed in what it shows?',
    answer:
      'Never one that shows a pupil or somebody who works here, made or altered. Any other says in the post that a program made it, and counts as somebody else’s: the author says whose program it was and why it may be used. To crop, to turn, to brighten and to cover a face is not meant.',
    why: 'Readers take a school’s picture for what happened there. A made picture of a child can be turned against the child.',
    today:
      'The programme makes none, and cannot tell one from a photograph: its author says who made each picture where the policy has a rule on the rights of others.',
  },
]
