import { checks } from './checks.ts'
import { deciding } from './deciding.ts'
import { history } from './history.ts'
import { house } from './house.ts'
import { people } from './people.ts'
import { platforms } from './platforms.ts'
import { policy } from './policy.ts'
import { publishing } from './publishing.ts'
import { pupils } from './pupils.ts'

export const enGB = { checks, deciding, history, house, people, platforms, policy, publishing, pupils }
