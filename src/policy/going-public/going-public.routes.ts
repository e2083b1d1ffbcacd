import { type Route, route } from '../../people/people.ts'
import { downloadHtml, downloadPdf, downloadYaml, showCompare, showPublic } from './going-public.handlers.tsx'

export const goingPublicRoutes: readonly Route[] = [
  route('GET', '/policy/compare', 'signed-in', null, showCompare),
  route('GET', '/policy/public/:version', 'signed-in', null, showPublic),
  route('GET', '/policy/public/:version/html', 'signed-in', null, downloadHtml),
  route('GET', '/policy/public/:version/pdf', 'signed-in', null, downloadPdf),
  route('GET', '/policy/public/:version/yaml', 'signed-in', null, downloadYaml),
]
