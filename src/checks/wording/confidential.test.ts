import { describe, expect, test } from 'vitest'
import { spans } from '../testing/sample-roll.ts'

describe('a private matter of one child', () => {
  test.each([
    'Lewis Evans was rushed to A&E.',
    'Grace Lee owes £40 dinner money.',
    'Bethany Reeve has been taken into care.',
    'Aisha had an epileptic seizure in assembly on Monday.',
    'A pupil in Year 6 tried to harm herself.',
    'Sorry about the noise: a little lad in Reception with ADHD had a meltdown.',
    'Aisha can’t come on the trip because of her behaviour.',
    'Josh is back after his appendix operation.',
    'Get well soon Aisha, we miss you!',
    'Aisha has been diagnosed with epilepsy.',
    'Harry Jones has nits again, please check your own.',
    'Josh Bennett was excluded for two days.',
    'Please be kind to Charlotte: her mum passed away on Sunday.',
    'Lewis Evans is now in foster care and will live further away.',
    'Matilda will have her own teaching assistant as she has an EHCP.',
    'Bethany can’t read yet, so we read to her.',
    'Bethany’s dad is in prison, so please do not ask her.',
    'Samuel Wright lost his temper. He was sent home for kicking a teacher.',
    'Andrew has new shoes. Social services have been involved since May, he says.',
    'Charlotte is away. Off with chickenpox again.',
    'George Ellis is on free school meals and loves the curry.',
    'Victoria wet herself on the trip, spare clothes needed.',
    'One of our Year 5 boys was taken to hospital after a seizure.',
    'A girl in Year 2 has been referred to social services.',
    'Two boys from Year 6 have been suspended for vaping.',
    'A family in Reception has been made homeless, can anyone help?',
    'Three Year 4 children are on the child protection register.',
    'J.B. in 4B has been moved to the bottom set.',
    'Penny’s parents are going through a divorce.',
    'Anna van der Berg has missed 31 days this year.',
    'Someone in Year 3 has head lice and his mum knows.',
    'A hungry child in Year 4 was found at the bins.',
    'A boy in Year 2 comes to school hungry.',
    'Josh Bennett has worms again.',
    'A Year 3 child has been excluded, and 71% is his attendance.',
    'One in 4 Merlin has been diagnosed with asthma, a boy of seven.',
    'Lewis Evans is falling behind in maths.',
    'Aisha’s mum has left the family.',
    'Grace Lee went missing on Sunday.',
    'Florence is really struggling with anxiety at the moment.',
    'Matilda bit another child at lunch.',
    'A Year 1 child is awaiting an autism assessment.',
    'We were sorry to hear that Jordan Reid has lost his grandad.',
  ])('is told by: %s', text => {
    expect(spans(text, 'confidential_pupil')).toHaveLength(1)
  })

  test.each([
    'Thirty classmates wrote on the banner for Aisha. Get well soon card to follow.',
    'Head lice are about in Year 2. Please check your child’s hair.',
    'Aisha’s class made cards for the children’s hospital.',
    'Victoria was sick of rain, so she painted the sun.',
    'Aisha hit a six!',
    'George has lost his grey coat.',
    'We never turn away a hungry child.',
    'A hungry child can’t learn.',
    'A poorly child is best at home.',
    'One in five of our pupils has a special educational need.',
    'Three out of ten children have had a panic attack.',
    'The average pupil missed four days.',
    'We don’t write in books that can’t be read yet by the child who made them.',
    'Josh is all behind you. Well behind you.',
    'Aisha: your mum has left your lunch at reception.',
    'Has anyone seen Josh’s trainer? It went missing after PE.',
    'Period 1 Aisha. Period 2 Josh. Period 3 Lewis Evans.',
    'Ask Josh about worms and Aisha about ladybirds.',
    'Aisha will read medicine at Cardiff.',
    'Josh built a wheelchair ramp out of pallets.',
    'Aisha took a photograph of a gull stealing her pasty.',
    'Scarlett? No. Scarlet fever? Also no. It was felt tip.',
    'Siân kicked the winning goal.',
    'If a child is unwell, keep them at home for 48 hours.',
    'There are two cases of scarlet fever in Reception.',
    'Josh Bennett ran five miles for the children’s hospital and raised £80.',
    'Aisha wrote a story about a fox in hospital.',
    'Harry Jones played a doctor in our play.',
    'Our SEND coffee morning is on Thursday. All parents of children with an EHCP are welcome.',
    'Year 5 learned about diabetes and how insulin works.',
    'Childline is there for any child who is worried about abuse or bullying.',
    'It is Anti-Bullying Week and Grace read a poem about bullying.',
    'A child with a temperature should not come to school.',
    'We welcome children with special educational needs.',
    'Apply for free school meals on the council’s website.',
    'Josh and Aisha beat the other team. What a fight back!',
    'Mental Health Week: each class made a worry box.',
    'Chelsea scored in the last minute. She was over the moon.',
    'Please do not bring nuts: some children have allergies.',
    'Well done to Lewis for never being late!',
    'The police came to talk to Year 6 about bikes.',
    'One of our Year 6 girls has won a medal.',
  ])('is not told by: %s', text => {
    expect(spans(text, 'confidential_pupil')).toEqual([])
  })
})

describe('a private matter of a colleague', () => {
  test.each([
    'Mrs Patel is off sick until March.',
    'Mr Baker won’t be in this week, he’s got shingles.',
    'Mrs Patel has left after a disagreement with the head.',
    'Tom Baker has handed in his notice.',
    'Miss Okafor is expecting twins in May!',
    'Mr Baker has been suspended while the trust looks into it.',
    'One of our teachers is being investigated.',
    'Our Year 3 teacher is having chemo, so a supply teacher will take the class.',
    'Mrs Patel will not be back. She has resigned.',
    'A member of staff has been given a final warning.',
    'The caretaker is going through a divorce, be nice.',
    'Tom Baker failed his probation.',
    'Our cook has had a heart attack.',
    'Miss Okafor’s contract is not being renewed.',
    'Mr Baker is going to be made redundant at Easter.',
    'Mrs Patel is having her knee done on Monday.',
    'Miss Okafor starts her maternity leave on Friday.',
  ])('is told by: %s', text => {
    expect(spans(text, 'confidential_staff')).toHaveLength(1)
  })

  test.each([
    'There will be a supply teacher in Year 3 tomorrow.',
    'Mrs Patel has no voice left after singing!',
    'Mr Baker is going to Paris with the choir.',
    'We are recruiting: maternity cover for a Year 2 teacher, apply by Friday.',
    'All our staff have had first aid training.',
    'Mrs Patel is on the gate every morning.',
    'Good luck to Mr Baker, who retires after thirty years.',
    'Mr Baker ran the marathon and raised £900 for cancer research.',
    'Our teachers will be on strike on Tuesday.',
    'Welcome to Miss Okafor, our new teacher in Year 4.',
    'The school nurse will visit to talk about healthy teeth.',
    'Staff wellbeing matters: today there is cake.',
  ])('is not told by: %s', text => {
    expect(spans(text, 'confidential_staff')).toEqual([])
  })
})

describe('business of the school that is not out yet', () => {
  test.each([
    'Between us, Ofsted have given us Outstanding but the report is not published yet.',
    'Governors are considering closing the sixth form.',
    'We are £90,000 over budget. Parents don’t know yet.',
    'The trust plans to merge us with Hilltop Primary.',
    'Draft inspection report is in and it’s a Good! Keep it quiet until Friday.',
    'There will be redundancies after Easter. Staff have not been told.',
    'The council has decided to sell the school field.',
    'Shh, the new head is from Hilltop. It hasn’t been announced.',
    'SATs results are embargoed until Tuesday but we got 91%!',
    'Not a word to anyone, but we are becoming an academy.',
  ])('is told by: %s', text => {
    expect(spans(text, 'confidential_school').length).toBeGreaterThan(0)
  })

  test.each([
    'Ofsted have rated us Good. Read the full report on our website.',
    'Governors are looking at parking again.',
    'School is closed today because of snow.',
    'The office is closing at noon on Friday.',
    'We’re considering a new uniform: have your say in the survey.',
    'Our SATs results are published and we are so proud.',
    'We are pleased to announce that our new head is Mrs Jones.',
    'The council’s public consultation on the crossing is open.',
    'It’s a secret what Year 2 made for Mother’s Day, so not a word!',
    'The governors agreed the dates for next year: they are on the website.',
    'We are going to close the library for painting on Monday.',
    'Dates to be confirmed for the book fair.',
  ])('is not told by: %s', text => {
    expect(spans(text, 'confidential_school')).toEqual([])
  })
})
