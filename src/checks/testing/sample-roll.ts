import { asWritten, embeddedPack, ours } from '../../policy/policy.ts'
import { type CheckRules, findIn, type Kind, prepareRoll, type RollRow } from '../checks.ts'

/** Invented pupils: many of them bear names that are words, months, places or spelt in several ways. */
export const pupils: RollRow[] = [
  { id: 'p1', name: 'Joshua Bennett', known_as: ['Josh'], year: '4', class: '4B' },
  { id: 'p2', name: 'Aisha Khan', year: 'Year 4', class: '4B' },
  { id: 'p3', name: 'William Carter', year: '3' },
  { id: 'p4', name: 'May Okonkwo', year: '2' },
  { id: 'p5', name: 'Grace Lee', year: '5' },
  { id: 'p6', name: 'Rose Green', year: '1' },
  { id: 'p7', name: 'Mark Adeyinka', year: '6' },
  { id: 'p8', name: 'Arthur Wood', known_as: ['Art'], year: '6' },
  { id: 'p9', name: 'Hope Adeyemi', year: 'R' },
  { id: 'p10', name: 'Summer Bailey', year: '2' },
  { id: 'p11', name: 'Jack Turner', year: '2' },
  { id: 'p12', name: 'Faith Mensah', year: '3' },
  { id: 'p13', name: 'Joy Osei', year: '3' },
  { id: 'p14', name: 'Daisy Long', year: '3' },
  { id: 'p15', name: 'Ivy Cook' },
  { id: 'p16', name: 'Bill Young' },
  { id: 'p17', name: 'Penny Brown' },
  { id: 'p18', name: 'Lily White' },
  { id: 'p19', name: 'Robin Church' },
  { id: 'p20', name: 'Frank Bishop' },
  { id: 'p21', name: 'Rich Archer' },
  { id: 'p22', name: 'Amber Baker' },
  { id: 'p23', name: 'Jasmine Patel' },
  { id: 'p24', name: 'Holly Mason' },
  { id: 'p25', name: 'Olive Hunter' },
  { id: 'p26', name: 'Poppy Chase' },
  { id: 'p27', name: 'Angel Dean' },
  { id: 'p28', name: 'Christian Amoah' },
  { id: 'p29', name: 'Jordan Reid' },
  { id: 'p30', name: 'Chelsea Nwosu' },
  { id: 'p31', name: 'Lewis Evans' },
  { id: 'p32', name: 'Florence Doyle' },
  { id: 'p33', name: 'Harry Jones' },
  { id: 'p34', name: 'Siân O’Brien', year: '5' },
  { id: 'p35', name: 'José Müller', year: '5' },
  { id: 'p36', name: 'Mary-Kate Smith-Jones', year: '3' },
  { id: 'p37', name: 'Anna van der Berg' },
  { id: 'p38', name: 'Łukasz Nowak' },
  { id: 'p39', name: 'Muhammad Hamza Ali', year: '2' },
  { id: 'p40', name: 'Matilda Price' },
  { id: 'p41', name: 'Victoria Shah' },
  { id: 'p42', name: 'George Ellis' },
  { id: 'p43', name: 'Andrew Shaw' },
  { id: 'p44', name: 'Charlotte Iqbal' },
  { id: 'p45', name: 'Samuel Wright' },
  { id: 'p46', name: 'Bethany Reeve' },
  { id: 'p47', name: 'Paris Baptiste' },
  { id: 'p48', name: 'Reading Hughes' },
  { id: 'p49', name: 'Chase Morgan' },
  { id: 'p50', name: 'Mason King' },
]

export const staff = [{ name: 'Mrs Angela Patel' }, { name: 'Tom Baker' }, { name: 'Miss S Okafor' }]

export const roll = prepareRoll(pupils, staff, ['Robin class'])

function packRules(name: string): CheckRules {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`The pack ${name} is missing from packs/`)
  return {
    get: asWritten(pack).get,
    own: {
      name: 'St Andrew’s Church of England Primary School',
      contacts: ['01632 960000', 'LS1 4AB', 'hall@standrews.example'],
      handles: ['@standrewsprimary'],
    },
  }
}

export const primary = packRules('church-primary')
export const trust = packRules('trust-provider')
export const silent: CheckRules = { get: ours.get }

/** What a text holds of one kind, as the words found. */
export function spans(text: string, kind: Kind, rules: CheckRules = primary): string[] {
  return findIn({ text, platform: 'facebook' }, roll, rules)
    .findings.filter(finding => finding.kind === kind)
    .map(finding => finding.span)
}

/** "Well done [Josh]" as the text and the words expected in it. */
export function marked(text: string): { text: string; expected: string[] } {
  return { text: text.replaceAll(/[[\]]/g, ''), expected: [...text.matchAll(/\[([^\]]+)\]/g)].map(hit => hit[1] ?? '') }
}
