import type { AreaWords } from '../catalogue.ts'

/** Why a version does not fit a platform, and what a platform said. */
export const platforms = {
  // Why a version cannot go there as it is
  'nothing-to-post': 'There is no text, no picture and no video yet.',
  'text-broken':
    'The text holds a character that cannot be sent, often half of an emoji left by pasting. Delete it and type it again.',
  'text-too-long':
    'The text is {over, plural, one {# character} other {# characters}} too long. {limit, plural, one {# character fits} other {# characters fit}} here.',
  'text-too-heavy':
    'The text is too long for this network: emoji and accents take more room than letters. Remove about {over, plural, one {# letter} other {# letters}}.',
  'too-many-pictures': 'No more than {most, plural, one {# picture fits} other {# pictures fit}} in one post here.',
  'alt-missing': 'Picture {picture, number} has no description for people who cannot see it.',
  'alt-broken':
    'The description of picture {picture, number} holds a character that cannot be sent. Delete it and type it again.',
  'alt-too-long': 'The description of picture {picture, number} is too long for this network.',
  'picture-too-heavy':
    'Picture {picture, number} is too large for this network, which takes up to 2 MB. Use a smaller copy of it.',
  'video-alt-missing': 'The video has no description for people who cannot see it.',
  'video-alt-too-long': 'The description of the video is too long for this network.',
  'video-too-heavy': 'The video is too large for this network.',
  'captions-too-heavy': 'The captions are too long for this network.',
  'video-and-pictures': 'This network shows pictures or a video, not both. Take one of them out.',
  'card-and-pictures': 'This network shows pictures or a preview of a link, not both. Leave one of them out.',
  'card-address': 'The address of the link preview does not begin with https:// or http://.',
  'card-picture-too-heavy':
    'The picture of the link preview is too large for this network, which takes up to 1 MB there.',

  // What the network, or our own check before it, refused
  'sign-in-needed': 'The account has to be connected again: nobody has given an app password for it.',
  'sign-in-refused':
    'The network did not accept the sign-in. Make a new app password there and connect the account again.',
  'account-taken-down':
    'The network has taken this account down. Nothing can be posted or deleted until it says otherwise; its e-mail to the account’s owner gives the reason.',
  'account-closed': 'The network says that this account is closed or switched off.',
  'other-account': 'The sign-in belongs to another account, so nothing was done. Connect the right account again.',
  'address-not-secure':
    'The address of this account’s server does not begin with https://, so no password was sent to it.',
  'address-refused': 'The address of this account’s server does not work as one. Connect the account again.',
  'not-allowed':
    'The network does not allow this sign-in to do that. Make a new app password and connect the account again.',
  'not-accepted':
    'The network did not accept the post as it is. Nothing was published. The reason it gave is in the log.',
  'version-does-not-fit': 'The approved version does not fit this network, so nothing was sent.',
  'picture-changed': 'A picture or the video is no longer the one that was approved, so nothing was sent.',
  'picture-too-large': 'The network found a picture, or the video, too large. Nothing was published.',
  'place-taken':
    'Something else stands where this post was to go, so it was left alone. Somebody may have changed the post on the network itself.',

  // Not a refusal
  'rate-limited':
    'The network takes no more for the moment. It will be tried again in {minutes, plural, one {# minute} other {# minutes}}.',
  'try-later': 'The network cannot be reached or is in trouble. Nothing was published; it will be tried again.',
  unknown:
    'The network did not answer, so it is not known yet whether this happened. The network will be asked before anything is repeated.',
} as const satisfies AreaWords
