import type { AreaWords } from '../catalogue.ts'

/** Welsh, for parents: mails, letters, and what the page of complaints does not show. A draft: no speaker has read it yet. */
export const letters = {
  'changed-mail-subject': '{school}: newidiwyd un o’ch atebion',
  'changed-mail':
    'Mae swyddfa’r ysgol wedi newid yr hyn sydd wedi’i gofnodi fel eich ateb am un o’ch plant. Dyma sy’n sefyll nawr:\n\n{lines}\n\nOs nad dyna a ddywedoch, dywedwch wrth swyddfa’r ysgol, neu gofynnwch am ddolen ac atebwch eich hun: {door}',
  'changed-mail-back':
    'Tynnwyd yn ôl yr hyn a gofnodwyd drwy gamgymeriad. Mae “na” a dynnwyd yn ôl yn dal i sefyll tan ddiwedd heddiw.',
  'changed-mail-none': 'Nid oes ateb gennych wedi’i gofnodi.',
  'gone-mail-subject': '{school}: mae wedi’i dynnu i lawr',
  'gone-mail':
    '{place}: mae’r hyn nad oeddech am ei ddangos wedi mynd ers {when}. Rydym wedi edrych.\n\nNid oes modd galw pob copi a wnaeth eraill yn ôl bob tro. Os dewch o hyd i un, dywedwch wrth swyddfa’r ysgol a byddwn yn helpu.\n\nBle mae modd gweld eich plant nawr: {door}',
  'complaint-answered-mail-subject': 'Mae {school} wedi’ch ateb',
  'complaint-answered-mail':
    'Mae {school} wedi ateb yr hyn a ysgrifennoch. I’w ddarllen, gofynnwch am anfon dolen atoch:\n{door}',
  'complaint-answered-mail-link':
    'Mae {school} wedi ateb yr hyn a ysgrifennoch. Gallwch ddarllen yr ateb yma tan {until}:\n{address}\nMae’r ddolen yn dangos yr ateb hwnnw a dim byd arall.',
  'mail-subject': '{school}: ychydig o gwestiynau i chi',
  mail: 'Mae {school} yn gofyn a ganiateir dangos neu enwi eich plant.\n\nAgorwch y ddolen hon a phwyswch “Agor fy nhudalen”:\n{address}\n\nMae’n gweithio unwaith, tan {until}, ac i chi yn unig. Peidiwch â’i hanfon ymlaen.\n\nOs nad yw’n gweithio mwyach, gofynnwch am un newydd yma: {door}\n\nNid oes angen cyfrif arnoch. Gallwch hefyd ddweud wrth swyddfa’r ysgol.',
  'mail-left-subject': '{school}: y ddolen y gofynnoch amdani',
  'mail-left':
    'Gofynnwyd i {school} anfon dolen i’r cyfeiriad hwn, at y mannau lle mae cyn-ddisgybl yn dal i gael ei ddangos. Ni ofynnir dim i chi: gallwch weld beth sy’n cael ei ddangos, gofyn am ei dynnu o un lle, neu wrthod y cyfan.\n\nAgorwch y ddolen hon a phwyswch “Agor fy nhudalen”:\n{address}\n\nMae’n gweithio unwaith, tan {until}, ac i chi yn unig. Peidiwch â’i hanfon ymlaen.\n\nOs nad yw’n gweithio mwyach, gofynnwch am un newydd yma: {door}\n\nNid oes angen cyfrif arnoch. Gallwch hefyd ddweud wrth swyddfa’r ysgol.',
  'mail-tells-subject': '{school}: beth rydym yn bwriadu ei ddangos o’ch plant',
  'mail-tells':
    'Mae {school} yn bwriadu dangos neu enwi eich plant fel rhan o’i thasg gyhoeddus, ac yn dweud wrthych ymlaen llaw. Nid oes angen ateb: dywedwch wrthym os na ddylem. Ni ddangosir yr hyn rydych yn ei wrthwynebu, o’r eiliad honno.\n\nAgorwch y ddolen hon a phwyswch “Agor fy nhudalen”:\n{address}\n\nMae’n gweithio unwaith, tan {until}, ac i chi yn unig. Peidiwch â’i hanfon ymlaen.\n\nOs nad yw’n gweithio mwyach, gofynnwch am un newydd yma: {door}\n\nNid oes angen cyfrif arnoch. Gallwch hefyd ddweud wrth swyddfa’r ysgol.',
  'mail-again-subject': '{school}: atebwch eto, os gwelwch yn dda',
  'mail-again':
    'Mae {school} yn gofyn eto a ganiateir dangos neu enwi eich plant. Am amser cyfyngedig y mae atebion yn cyfrif, ac efallai fod y cwestiynau wedi newid.\n\nMae’r hyn a ddywedoch o’r blaen yn sefyll nes i chi ateb, neu nes bod ei amser ar ben. Ar ôl hynny nid oes dim sydd angen eich ie yn mynd allan.\n\nAgorwch y ddolen hon a phwyswch “Agor fy nhudalen”:\n{address}\n\nMae’n gweithio unwaith, tan {until}, ac i chi yn unig. Peidiwch â’i hanfon ymlaen.\n\nOs nad yw’n gweithio mwyach, gofynnwch am un newydd yma: {door}\n\nNid oes angen cyfrif arnoch. Gallwch hefyd ddweud wrth swyddfa’r ysgol.',
  'letter-title': 'Mae gan {school} rai cwestiynau i chi',
  'letter-dear': 'Annwyl {name}',
  'letter-body':
    'Hoffem wybod a ganiateir dangos neu enwi eich plant yn ein hysgol. Mae’n cymryd ychydig funudau, nid oes angen cyfrif, ac mae’n gweithio ar unrhyw ffôn. Pwyntiwch gamera eich ffôn at y sgwâr hwn:',
  'letter-tells-body':
    'Rydym yn bwriadu dangos neu enwi eich plant yn ein hysgol fel rhan o’n tasg gyhoeddus, ac yn dweud wrthych ymlaen llaw. Nid oes angen ateb: dywedwch wrthym os na ddylem. Nid oes angen cyfrif, ac mae’n gweithio ar unrhyw ffôn. Pwyntiwch gamera eich ffôn at y sgwâr hwn:',
  'letter-qr': 'Cod QR gyda’ch dolen; yr un fath â’r cyfeiriad a’r cod isod',
  'letter-type': 'Neu agorwch {door} a theipiwch y cod hwn:',
  'letter-until': 'Gofynnir i chi am ddyddiad geni un o’ch plant. Mae’r llythyr yn gweithio unwaith, tan {until}.',
  'letter-end':
    'Gallwch hefyd ddweud wrth swyddfa’r ysgol. Mae na yn cyfrif ar unwaith ac nid oes byth angen ei esbonio.',
} as const satisfies AreaWords
