import type { AreaWords } from '../catalogue.ts'
import { checksOfPictures } from './checks-pictures.ts'

/** What a check says of its findings. `because`: one sentence a teacher understands, by kind and by what the policy says of it. */
export const checks = {
  ...checksOfPictures,
  'because-pupil_name-forbidden':
    'This names a pupil (“{span}”), and the policy keeps pupils’ names out of posts, with or without consent.',
  'because-pupil_name-careful':
    'This names a pupil (“{span}”); the policy asks for a consent to the name itself, besides the one for pictures.',
  'because-pupil_name-asks': 'This names a pupil (“{span}”); the policy asks for the family’s consent first.',
  'because-pupil_name-silent':
    'This names a pupil (“{span}”). The policy has no rule on names, so this is our advice: be sure the family agrees.',
  'because-pupil_name-allowed': 'This names a pupil (“{span}”).',
  'because-pupil_initials-forbidden':
    'Initials with a class (“{span}”) tell readers which pupil is meant, and the policy keeps that out of posts.',
  'because-pupil_initials-careful': 'Initials with a class (“{span}”) tell readers which pupil is meant.',
  'because-pupil_initials-asks':
    'Initials with a class (“{span}”) tell readers which pupil is meant; the approver decides.',
  'because-pupil_initials-silent':
    'Initials with a class (“{span}”) tell readers which pupil is meant. The policy has no rule on this; ours is to let the approver decide.',
  'because-pupil_initials-allowed': 'Initials with a class (“{span}”) tell readers which pupil is meant.',
  'because-individual_target-forbidden':
    'This speaks to or about one child by name; under the policy a post speaks to a class, a year group or everyone.',
  'because-individual_target-careful': 'This singles out one child.',
  'because-individual_target-asks':
    'This may single out one child without a name; under the policy a post speaks to a class, a year group or everyone.',
  'because-individual_target-silent': 'This singles out one child.',
  'because-individual_target-allowed': 'This singles out one child.',
  'because-personal_details_request-forbidden':
    'This asks readers to send personal details, and the policy does not allow that on social media.',
  'because-personal_details_request-careful': 'This asks readers to send personal details, which others may then see.',
  'because-personal_details_request-asks': 'This asks readers to send personal details; the approver has to agree.',
  'because-personal_details_request-silent':
    'This asks readers to send personal details. The policy has no rule on this; ours is that the approver decides, because answers are public.',
  'because-personal_details_request-allowed': 'This asks readers to send personal details.',
  'because-personal_details_disclosed-forbidden': 'This publishes {detail}, which the policy keeps out of posts.',
  'because-personal_details_disclosed-careful': 'This publishes {detail}.',
  'because-personal_details_disclosed-asks': 'This publishes {detail}; the approver has to agree.',
  'because-personal_details_disclosed-silent':
    'This publishes {detail}. The policy has no rule of its own here; ours stops it, because it cannot be called back.',
  'because-personal_details_disclosed-allowed': 'This publishes {detail}.',
  'because-staff_named-forbidden': 'This names a member of staff (“{span}”), and the policy keeps names out of posts.',
  'because-staff_named-careful': 'This names a member of staff (“{span}”).',
  'because-staff_named-asks':
    'This names a member of staff (“{span}”); the policy asks for that person’s written permission beforehand.',
  'because-staff_named-silent': 'This names a member of staff (“{span}”). It is pointed out for information only.',
  'because-staff_named-allowed': 'This names a member of staff (“{span}”). It is pointed out for information only.',
  'because-handle_mention-forbidden':
    'This mentions somebody else’s account (“{span}”), and the policy leaves those out.',
  'because-handle_mention-careful': 'This mentions somebody else’s account (“{span}”).',
  'because-handle_mention-asks':
    'This mentions somebody else’s account (“{span}”); the policy leaves those out as a rule, and the approver may let one stand.',
  'because-handle_mention-silent': 'This mentions somebody else’s account (“{span}”).',
  'because-handle_mention-allowed': 'This mentions somebody else’s account (“{span}”).',
  'because-purchase_commitment-forbidden':
    'This promises that the school will buy or pay for something, which the policy does not allow in a post.',
  'because-purchase_commitment-careful': 'This promises that the school will buy or pay for something.',
  'because-purchase_commitment-asks':
    'This promises that the school will buy or pay for something; the policy asks for proper authority first.',
  'because-purchase_commitment-silent':
    'This promises that the school will buy or pay for something. The policy has no rule on this; check who may agree to it.',
  'because-purchase_commitment-allowed': 'This promises that the school will buy or pay for something.',
  'because-reply_in_thread-forbidden':
    'This answers a comment, and under the policy the school’s accounts do not answer comments.',
  'because-reply_in_thread-careful': 'This answers a comment.',
  'because-reply_in_thread-asks': 'This answers a comment; the approver sees it first.',
  'because-reply_in_thread-silent':
    'This answers a comment. The policy has no rule on this; ours is that an answer is approved like any post.',
  'because-reply_in_thread-allowed': 'This answers a comment.',
  'policy-forbidden': '{says}. The policy keeps that out of posts.',
  'policy-asks': '{says}. Under the policy the approver has to agree.',
  'policy-careful': '{says}. The policy asks for care here.',
  'policy-silent': '{says}. The policy has no rule of its own here, so this is ours.',
  'policy-own': '{says}.',
  'held-asks': '{says}. Under the policy it is held until the headteacher lets it go.',
  'held-silent':
    '{says}. The policy has no rule of its own here; ours is that it is held until the headteacher lets it go.',
  'policy-allowed': '{says}. The policy allows that.',
  'says-identifying_detail': 'This may tell readers nearby which child is meant, without a name',
  'says-confidential_pupil': 'This tells of a child’s health, needs, behaviour or family',
  'says-confidential_staff': 'This tells of a personal or personnel matter of a colleague',
  'says-confidential_school': 'This tells of business that may not be public yet',
  'says-third_party_name': 'This names somebody who does not work here (“{span}”)',
  'says-guardian-only': 'This names a parent or carer of the school (“{span}”)',
  'says-guardian-too': 'A parent or carer of the school has this name too (“{span}”), and may be the one meant',
  'says-copyright_uncredited':
    'This seems to use a picture, music or words of somebody else, without saying that it may be used',
  'says-live_location': 'This tells where children are, or where they will be',
  'says-negative_tone': 'This can read as mocking or attacking somebody (“{span}”)',
  'says-accusation': 'This may say that somebody who can be told did wrong (“{span}”)',
  'says-discriminatory': 'This can read as demeaning people for who they are (“{span}”)',
  'says-political_view': 'This can read as taking a side in party politics',
  'says-election':
    'This names a party or somebody who may stand for election (“{span}”), and “{name}” is on: until polling day even a friendly mention can help or harm one of them',
  'says-own_word': 'The school has put “{name}” on its list of words to watch',
  'says-closed_subject':
    'This speaks of “{name}”, which the headteacher has closed for official posts for now; what staff and their unions say elsewhere is not meant',
  'says-endorsement_commercial': 'This can read as the school recommending a business',
  'detail-email': 'an e-mail address',
  'detail-telephone': 'a telephone number',
  'detail-postcode': 'a postcode',
  'detail-birth_date': 'a birth date',
  'detail-address': 'an address where somebody lives',
  'detail-upn': 'a unique pupil number',
  'detail-nhs_number': 'an NHS number',
  'detail-identity_number': 'the number of a document by which somebody proves who they are',
  'detail-log_in': 'what somebody logs in with',
  'detail-registration': 'the number plate of a car',
  'detail-bank': 'bank details',
  'instead-pupil_initials': 'Leave the initials out: “a pupil in {group}”.',
  'instead-individual_target':
    'Speak to the group: “Well done to everyone in {group}”. Tell the child or the family directly.',
  'instead-personal_details_request':
    'Give a private way: “Please ring the school office” or the form on the school’s website.',
  'instead-personal_details_disclosed': 'Leave it out, or give the school office’s own telephone number or address.',
  'instead-identifying_detail': 'Leave the detail out, or speak of {group}.',
  'instead-confidential_pupil':
    'Leave it out. If it has to be told, tell the family or the designated safeguarding lead directly.',
  'instead-confidential_staff': 'Leave it out; say only what families need to know, such as who teaches the class.',
  'instead-confidential_school': 'Wait until it is published, or ask the headteacher what may be said now.',
  'instead-third_party_name':
    'Ask for the permission in writing first, or write what the person did: “a parent”, “our visitor”.',
  'instead-copyright_uncredited': 'Say whose it is and that it may be used, or use something of your own.',
  'instead-live_location': 'Post it when the children are back, or leave out the place and the time.',
  'instead-negative_tone': 'Say what you would like people to do, and why.',
  'instead-accusation':
    'Leave it out, or take it to whoever can deal with it: the headteacher, or a complaint in writing.',
  'instead-discriminatory': 'Leave it out.',
  'instead-political_view': 'Tell what happened, without saying who is right.',
  'instead-election':
    'Leave it out until the day after the vote, or speak of the visit or the lesson without the party and the person.',
  'instead-own_word': 'Use another word. If it is right here, say so, and whoever may decide will.',
  'instead-closed_subject': 'Leave it out, or wait until the day on which it opens again.',
  'instead-endorsement_commercial': 'Thank those who helped, without prices, links or a recommendation.',
  'instead-handle_mention': 'Name the organisation in words, without the @.',
  'instead-purchase_commitment':
    'Say what is hoped for (“We would love to …”), or ask whoever may agree to a purchase first.',
  'instead-reply_in_thread':
    'Do not answer here. Pass it on inside the school; a complaint goes by the complaints procedure.',
  'this-class': 'this class',
  'the-class': 'the class',
  'instead-name-forbidden': 'Write “{wording}”.',
  'instead-name-unsure': 'If you are not sure, write “{wording}”.',
  'instead-name-consent':
    'Write “{wording}”, or have the family’s consent to the name recorded before the post goes out.',
  'instead-staff-forbidden': 'Write the role in place of the name: “our Year 4 teacher”, “the headteacher”.',
  'instead-staff-asks': 'Ask for the permission in writing first, or write the role: “our Year 4 teacher”.',
  'instead-staff-allowed': 'Nothing needs to change.',
  'stand-in-one-of': 'one of our {year} pupils',
  'stand-in-one-of-any': 'one of our pupils',
  'stand-in-owner': 'a {year} pupil’s',
  'stand-in-owner-any': 'a pupil’s',
  'stand-in-a-pupil': 'a pupil',
  'stand-in-praised': 'our {year} pupils',
  'stand-in-praised-any': 'our pupils',
  'stand-in-praised-after-our': '{year} pupils',
  'stand-in-praised-after-our-any': 'pupils',
  'stand-in-family': 'a school family',
  'stand-in-tag': 'OurPupils',
  'year-number': 'Year {number}',
  'year-reception': 'Reception',
  'year-nursery': 'Nursery',
} as const satisfies AreaWords
