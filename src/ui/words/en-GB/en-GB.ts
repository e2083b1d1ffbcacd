import { accounts } from './accounts.ts'
import { acknowledging } from './acknowledging.ts'
import { leavers } from './leavers.ts'
import { reminding } from './reminding.ts'
import { adopting } from './adopting.ts'
import { adults } from './adults.ts'
import { asking } from './asking.ts'
import { asks } from './asks.ts'
import { askOffice } from './asking-office.ts'
import { away } from './away.ts'
import { basis } from './basis.ts'
import { trustcheck } from './trust-check.ts'
import { checkfigures } from './checkfigures.ts'
import { checks } from './checks.ts'
import { checksTriage } from './checks-triage.ts'
import { classList } from './class-list.ts'
import { clauses } from './clauses.ts'
import { comments } from './comments.ts'
import { consent } from './consent.ts'
import { deciding } from './deciding.ts'
import { desk } from './desk.ts'
import { ending } from './ending.ts'
import { family } from './family.ts'
import { familyLanguages } from './family-languages.ts'
import { covering } from './covering.ts'
import { covered } from './first-day.ts'
import { forParents } from './for-parents.ts'
import { handwork } from './handwork.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { house } from './house.ts'
import { importing } from './importing.ts'
import { keys } from './keys.ts'
import { law } from './law.ts'
import { monitoring } from './monitoring.ts'
import { own } from './own.ts'
import { people } from './people.ts'
import { pictured } from './pictured.ts'
import { platforms } from './platforms.ts'
import { policy } from './policy.ts'
import { publicWords } from './public.ts'
import { publishing } from './publishing.ts'
import { pupils } from './pupils.ts'
import { roll } from './roll.ts'
import { staff } from './staff.ts'
import { lists } from './staff-lists.ts'
import { stillLive } from './still-live.ts'
import { understanding } from './understanding.ts'
import { reviewing } from './reviewing.ts'
import { video } from './video.ts'
import { renewal } from './renewal.ts'
import { watched } from './watched.ts'
import { writing } from './writing.ts'

export const enGB = {
  accounts,
  acknowledging,
  reminding,
  leavers,
  adopting,
  law,
  adults,
  asking,
  asks,
  away,
  askoffice: askOffice,
  basis,
  checkfigures,
  trustcheck,
  checks,
  marks: classList,
  clauses,
  comments,
  consent,
  covered,
  covering,
  deciding,
  desk,
  ending,
  family,
  parents: forParents,
  languages: familyLanguages,
  handwork,
  history,
  home,
  own,
  house,
  importing,
  keys,
  lists,
  monitoring,
  people,
  pictured,
  platforms,
  policy,
  public: publicWords,
  publishing,
  pupils,
  roll,
  staff,
  stilllive: stillLive,
  triage: checksTriage,
  understanding,
  reviewing,
  video,
  renewal,
  watched,
  writing,
}
