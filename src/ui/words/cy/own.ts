import type { AreaWords } from '../catalogue.ts'

/** Welsh, for pupils who answer for themselves. A draft: no speaker has read it yet. */
export const own = {
  'door-title': 'Lluniau ohonoch chi: eich ateb eich hun',
  'door-body': 'Rhoddodd swyddfa’r ysgol slip o bapur i chi. Teipiwch y cod sydd arno, a’ch dyddiad geni.',
  code: 'Y cod o’ch slip',
  born: 'Eich dyddiad geni',
  'born-hint': 'Fel na all neb sy’n dod o hyd i’ch slip ateb drosoch. Er enghraifft 4 3 2011',
  'show-button': 'Agor fy nhudalen',
  'no-code': 'Rhowch y cod o’ch slip',
  'no-born': 'Rhowch eich dyddiad geni',
  'code-over':
    'Nid yw’r cod hwn a’r dyddiad hwn yn agor dim. Gwiriwch y ddau. Os nad yw’n gweithio o hyd, efallai fod y slip wedi’i ddefnyddio neu’n rhy hen: gofynnwch i swyddfa’r ysgol am un newydd.',
  'code-wait': 'Bu gormod o gynigion. Arhoswch chwarter awr, neu gofynnwch i swyddfa’r ysgol.',
  'wrong-born': 'Nid yw’r dyddiad hwn yn cyfateb. Gwiriwch ef, neu gofynnwch i swyddfa’r ysgol.',
  'link-title': '{school}: lluniau ohonoch chi',
  'link-body':
    'Mae’n ymwneud ag a gaiff yr ysgol eich dangos neu ddweud eich enw. Mae eich slip yn gweithio unwaith ac i chi yn unig. Os nad eich un chi ydyw, caewch y dudalen hon.',
  'over-title': 'Nid yw’r slip hwn yn gweithio mwyach',
  'over-body':
    'Mae slip yn gweithio unwaith ac am bythefnos, ac mae un mwy newydd yn dod ag ef i ben. Gofynnwch i swyddfa’r ysgol am un newydd.',
  'said-done': 'Rydych wedi gorffen, ac ni all neb barhau yma ar y ffôn hwn. Diolch.',
  'said-ended':
    'Mae eich hanner awr ar ben, neu nid ydych wedi agor slip eto. Ni chadwyd yr hyn na chafodd ei gadw gennych. Gofynnwch i swyddfa’r ysgol am slip newydd.',
  'answers-title': 'A gawn ni eich dangos chi?',
  'each-title': 'Pob peth a phob llwyfan ar wahân',
  'answers-body':
    'Eich atebion chi eich hun yw’r rhain. Ni ddangosir nhw yma i neb gartref, ac nid ydych chi’n gweld eu rhai nhw. Os dywedwch na, ni fyddwn yn eich dangos, beth bynnag a ddywedodd neb arall. Nid oes angen rheswm arnoch. Gallwch newid eich meddwl unrhyw bryd gyda slip newydd neu yn swyddfa’r ysgol.',
  'nothing-asked': 'Nid oes dim i chi ei ateb ar hyn o bryd.',
  words: 'Beth mae’r ysgol yn ei ddweud wrth rieni am hyn (fersiwn {version})',
  'topic-seen': 'lluniau a fideos ohonoch a’ch llais, boed modd eich adnabod ai peidio',
  'topic-seen_no_face': 'lluniau lle na all neb eich adnabod',
  'topic-seen_and_work': 'lluniau a fideos ohonoch a’ch llais, boed modd eich adnabod ai peidio, a’ch gwaith',
  'topic-seen_and_work_no_face': 'lluniau lle na all neb eich adnabod, a’ch gwaith',
  'topic-named': 'eich enw cyntaf, hefyd wrth ymyl llun',
  'topic-face': 'lluniau lle gellir eich adnabod',
  'topic-unrecognisable': 'lluniau lle na all neb eich adnabod',
  'topic-first_name': 'eich enw cyntaf',
  'topic-full_name': 'eich enw llawn',
  'topic-work': 'eich gwaith',
  'topic-voice_video': 'eich llais, neu fideos ohonoch',
  'topic-name_with_image': 'eich enw wrth ymyl llun ohonoch',
  'we-mean-to': '{where}: rydym yn bwriadu dangos {what}. Dywedwch wrthym os nad ydych am inni wneud hynny.',
  'told-none': 'Nid ydych wedi gwrthwynebu.',
  'told-yes': 'Nid ydych yn gwrthwynebu, ers {when}.',
  'told-no': 'Rydych yn gwrthwynebu, ers {when}.',
  'told-mixed': 'Rydych yn gwrthwynebu rhywfaint o hyn; newid diwethaf: {when}.',
  'tells-title': 'Beth rydym yn bwriadu ei ddangos ohonoch chi',
  'tells-body':
    'Mae’r ysgol yn dangos hyn fel rhan o’i thasg gyhoeddus ac yn dweud wrthych ymlaen llaw. Ni ddangosir yr hyn rydych yn ei wrthwynebu, o’r eiliad honno, beth bynnag mae neb arall wedi’i ddweud. Nid oes angen rheswm. Gallwch newid eich meddwl unrhyw bryd, gyda slip newydd neu yn swyddfa’r ysgol.',
  'now-none': 'Nid ydych wedi ateb hyn eto.',
  'now-yes': 'Ie yw eich ateb nawr, ers {when}.',
  'now-no': 'Na yw eich ateb nawr, ers {when}.',
  'now-mixed':
    'Rydych yn dweud ie i rywfaint o hyn a na i rywfaint; newid diwethaf: {when}. Mae ateb newydd yma’n cyfrif i’r cyfan.',
  waits:
    'Mae eich ie wedi’i gadw. Mae’n aros, ac ni ddangosir dim o’i herwydd, nes bod yr ysgol wedi penderfynu a yw’r geiriau hyn yn gywir. Nid oes angen i chi wneud dim.',
  'nothing-body': 'Gallwch hefyd ddweud na wrth bopeth ag un pwysiad.',
  'nothing-button': 'Peidio â dangos dim ohonof o gwbl',
  'nothing-said': 'Dywedoch chi na wrth bopeth, {when}. Mae ie diweddarach uchod yn cyfrif eto.',
  'each-link': 'Gwahanol ar gyfer pob peth neu bob llwyfan',
  'kept-banner': 'Mae eich atebion wedi’u cadw.',
  'kept-change':
    'I newid ateb, ewch yn ôl nawr, gofynnwch i swyddfa’r ysgol am slip newydd unrhyw bryd, neu dywedwch wrth y swyddfa. Mae na yn cyfrif ar unwaith.',
  'posts-link': 'Gweld ble mae modd eich gweld nawr, neu ofyn am dynnu rhywbeth i lawr',
  'posts-title': 'Ble mae modd eich gweld nawr',
  'posts-body':
    'Yr hyn y mae’r ysgol wedi’i gyhoeddi gyda chi ynddo. Mae un pwysiad yn tynnu postiad i lawr o’r lle hwnnw; ni fydd neb yn gofyn pam. Nid oes modd galw pob copi a wnaeth eraill yn ôl bob tro: dywedwch wrth swyddfa’r ysgol os dewch o hyd i un.',
  'posts-since': 'Ers {when}. I’w weld ohonoch: {kinds}.',
  'said-removal': 'Rydym yn ei dynnu i lawr. Edrychwch yma eto i weld pryd y bydd wedi mynd.',
  'slip-title': 'A gawn ni eich dangos chi?',
  'slip-body':
    'Hoffem wybod a gawn ni eich dangos neu ddweud eich enw. Rydych yn ddigon hen i ateb eich hun. Mae’n cymryd ychydig funudau, nid oes angen cyfrif, ac mae’n gweithio ar unrhyw ffôn. Pwyntiwch gamera eich ffôn at y sgwâr hwn:',
  'slip-tells-body':
    'Rydym yn bwriadu eich dangos neu ddweud eich enw fel rhan o’n tasg gyhoeddus, ac yn dweud wrthych ymlaen llaw. Rydych yn ddigon hen i siarad drosoch eich hun: dywedwch wrthym os na ddylem. Nid oes angen cyfrif, ac mae’n gweithio ar unrhyw ffôn. Pwyntiwch gamera eich ffôn at y sgwâr hwn:',
  'slip-until': 'Gofynnir i chi am eich dyddiad geni. Mae’r slip hwn yn gweithio unwaith, tan {until}.',
  'slip-end': 'Gallwch hefyd ddweud wrth swyddfa’r ysgol. Mae na yn cyfrif ar unwaith, ac nid oes angen rheswm arnoch.',
} as const satisfies AreaWords
