import { expect, test } from 'vitest'
import { spans } from '../testing/sample-roll.ts'

test.each([
  'Anyone collecting for someone else, comment name and car reg.',
  'We need names, addresses and phone numbers of all helpers. DM us.',
  'Want a place? Comment your email and we’ll send the link.',
  'Stick your phone number underneath and I’ll ring you.',
  'Reply with your child’s full name and date of birth.',
  'Just pop names and ages below!',
  'PM me your address for a free tree.',
  'Please share your home address in the chat so we can plan the walking bus.',
  'Which street do you live on? Tell us in the comments where you live and we’ll pair you up.',
  'Message us with your bank details for a refund.',
  'Could everyone add their mobile to this thread please',
  'Comment below if you are on universal credit and need a hamper.',
  'List your child’s allergies in the comments.',
  'What’s your postcode? Reply here!',
  'Drop us a DM with your child’s name and class.',
  'Can we have a contact number? Leave it below.',
  'Post a picture of your child with their date of birth on this page.',
  'Type your surname and phone number under this photo to book.',
  'Inbox your e-mail address x',
  'Anyone here on free school meals? Say so in the comments and we’ll add a voucher.',
  'Tweet us your postcode and we’ll drop a hamper round.',
  'Locked out? Comment with your username and the first three letters of your surname.',
  'Tell us your maiden name and your date of birth for our book of leavers.',
  'Post a picture of your payslip in the comments and we’ll sort the voucher.',
])('asks for a personal detail in front of everyone: %s', text => {
  expect(spans(text, 'personal_details_request')).toHaveLength(1)
})

test.each([
  'Please tell the office if your phone number has changed.',
  'Drop your old phones in the recycling box below the stairs.',
  'You need a number on your vest.',
  'Never post your full name or address online.',
  'Comment below with your favourite story.',
  'Guess the number of sweets in the jar! Comment your guess.',
  'Please write your child’s name in every jumper.',
  'Email the office with your child’s name and class.',
  'We will never ask for your password in a message.',
  'Share this post with your friends.',
  'Tell us below what your house team should be called.',
  'Fill in the form with your contact details and hand it to the office.',
  'If a stranger messages to ask where you live, tell a grown-up.',
  'Our address is below if you want to write to us.',
  'Thank you for all your comments about the new school name.',
  'Reply YES if you can help.',
  'Send us your photos of the snow!',
  'Comment with one word about our choir.',
  'Please bring your child’s birth certificate to the office.',
  'Tag a friend who would love this job.',
  'Names of the winners are below.',
  'Pop your answers in the comments.',
  'What is your favourite number? Tell us below!',
  'Anyone on universal credit can claim the uniform grant. The leaflet is in the hall, and the date is below.',
  'Children who are on free school meals get a hamper. Message us to find out more.',
  'Guess our new book! The first three letters are MAT. Answers in the comments.',
])('asks for none, or not in public: %s', text => {
  expect(spans(text, 'personal_details_request')).toEqual([])
})
