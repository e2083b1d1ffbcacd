import { describe, expect, test } from 'vitest'
import { spans } from '../testing/sample-roll.ts'

describe('a detail by which one child is known', () => {
  test.each([
    'Our only pupil from Mongolia gave a talk.',
    'The family who run the chippy gave us lunch.',
    'The child whose house burned down has had forty gifts.',
    'Well done to our only wheelchair user in Year 5.',
    'The vicar’s son won the race.',
    'A big hello to the girl who arrived from Poland last week.',
    'The triplets whose dad drives the milk float came first.',
    'The boy with the prosthetic leg scored twice.',
    'Our only Sikh family brought sweets for everyone.',
    'The lad who lives above the bank found the keys.',
    'The youngest girl in Reception lost a tooth.',
    'A Year 3 boy with a hearing aid is looking for his scarf.',
    'One girl in Year 6 has seven brothers.',
    'The tallest boy in Year 6 changed the bulb.',
    'Thanks to the twins from the bakery for the buns.',
    'Our lollipop lady’s grandson starts on Monday.',
    'The only girl in the chess team won all her games.',
    'Welcome to our new boy from Syria.',
    'The daughter of our caretaker rang the bell.',
    'That red-haired boy in Year 2 sang a solo.',
    'Our first ever deaf pupil signed the carol.',
    'No names mentioned, but a Year 4 boy ate nine mince pies.',
    'The only Portuguese speaker in Year 4 helped us read the menu.',
  ])('stands in: %s', text => {
    expect(spans(text, 'identifying_detail')).toHaveLength(1)
  })

  test.each([
    'We are the only school in town with a pond.',
    'Thank you to the children whose families baked.',
    'In the story, the boy who lives in the woods meets a wolf.',
    'The girl who handed in the purse made our day.',
    'Welcome to our new Reception children and their families.',
    'Children with long hair must tie it back.',
    'There are nine sets of twins in our school.',
    'One of our Year 6 pupils won the raffle.',
    'If your child has a hearing aid, please label the case.',
    'Our youngest pupils planted bulbs.',
    'The author came from Ghana to read to us.',
    'Only one ticket per family, please.',
    'The bell is rung by the youngest and the oldest child.',
    'The tallest and the smallest boy carry the banner every May Day.',
    'The head’s new bike is blue.',
    'Year 4 wrote about a boy with a magic coat.',
    'The first girl over the line was cheered by all.',
  ])('does not stand in: %s', text => {
    expect(spans(text, 'identifying_detail')).toEqual([])
  })
})
