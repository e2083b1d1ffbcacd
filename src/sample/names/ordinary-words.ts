/**
 * Children whose names are also ordinary words: `legal forename | preferred forename | surname`.
 * They are the hard part of the names check: "Will you join us", "Rose garden", "Mark your calendars" must stay clean
 * while "Will and Rose won" must not.
 */
export const ordinaryWordPupils: string[] = [
  'William | Will | Hurst',
  'William | Will | Baker',
  'May | | Hollins',
  'Grace | | Field',
  'Grace | | Tindall',
  'Rose | | Marsh',
  'Mark | | Day',
  'Arthur | Art | Cross',
  'Hope | | Winter',
  'Summer | | Lane',
  'Jack | | Frostick',
  'Joy | | Bishop',
  'Poppy | | Field',
  'Richard | Rich | Penny',
  'Reuben | | King',
  'Esme | | Baker',
  'Ottilie | | Young',
  'Penelope | Penny | Banks',
  'Dawn | | Rivers',
  'Faith | | Church',
  'Eve | | Snow',
  'Robin | | Bird',
  'Rowan | | Wood',
  'Olive | | Green',
  'Hazel | | Brook',
  'Holly | | Park',
  'Heather | | Hill',
  'Ivy | | Wall',
  'Lily | | Pond',
  'Daisy | | Cook',
  'Violet | | Gray',
  'Ruby | | Sharp',
  'Pearl | | Fisher',
  'Amber | | Light',
  'Jasmine | | Rice',
  'Autumn | | Bell',
  'River | | Stone',
  'Sky | | Long',
  'Max | | Short',
  'Miles | | Walker',
  'Frank | | Best',
  'Grant | | Reader',
  'Chase | | Small',
  'Hunter | | Fox',
  'Drew | | Page',
  'Raymond | Ray | Summers',
  'Robert | Rob | Bridge',
  'Basil | | Gardener',
  'Ash | | Woods',
  'Sage | | Berry',
  'Felicity | Bliss | Noble',
  'Harmony | | Singer',
  'Destiny | | Moon',
  'Angel | | Love',
  'Prince | | Goodman',
  'Precious | | Wise',
  'Patience | | Weeks',
  'Mercy | | Strong',
  'Christian | | Major',
  'Melody | | Case',
  'Norman | Norm | Street',
  'William | Bill | Nail',
  'Guy | | Swift',
  'Peter | Pat | House',
  'Dominic | Dom | Early',
  'Star | | Knight',
  'Sunny | | Friday',
  'Noah | | March',
]

/** Forenames and surnames that are ordinary words, for counting them in a roll. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'Will May Grace Rose Mark Art Hope Summer Jack Joy Poppy Rich Penny Dawn Faith Eve Robin Rowan Olive Hazel Holly Heather ' +
    'Ivy Lily Daisy Violet Ruby Pearl Amber Jasmine Autumn River Sky Max Miles Frank Grant Chase Hunter Drew Ray Rob Basil Ash ' +
    'Sage Bliss Harmony Destiny Angel Prince Precious Patience Mercy Christian Melody Bill Guy Pat Star Sunny Iris Willow ' +
    'Harper Mason Skye Blessing Favour Praise Comfort Divine Dev Kit Luna Iona Serenity Rio Adam Young King Baker Cook Field ' +
    'Wood Hill Green Brown White Long Short Day Page Cross Frost Rivers Summers Winter Snow Bird Finch Lamb Swan Bell Fox ' +
    'Marsh Parker Walker Turner Cooper Taylor Smith Fisher Brooks Ward Hall Bishop Church Banks Park Wall Pond Gray Sharp ' +
    'Light Rice Stone Small Best Reader Bridge Gardener Woods Berry Noble Singer Moon Love Goodman Wise Weeks Strong Major ' +
    'Case Street Nail Swift House Early Knight Friday March Lane Brook Bond'
  ).split(' '),
)
