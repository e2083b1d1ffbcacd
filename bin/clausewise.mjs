#!/usr/bin/env node
// The command line from a checkout: builds dist/ when its sources changed, then runs it under the project's own Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { houseNode, inRoot } from '../scripts/ready/place.mjs'
import { isBuilt } from '../scripts/ready/sources.mjs'

const built = inRoot('dist', 'cli.js')

// What building says goes to standard error: standard output belongs to the findings.
if (!existsSync(houseNode) || !existsSync(built) || !isBuilt()) {
  const { status } = spawnSync(process.execPath, [inRoot('scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] })
  if (status !== 0 || !existsSync(built)) {
    process.stderr.write(
      'clausewise: It could not be built; run npm ci and npm run build in its folder and try again.\n',
    )
    process.exit(2)
  }
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.exitCode = await (await import(pathToFileURL(built).href)).runCommandLine(process.argv.slice(2))
} else {
  const { status } = spawnSync(houseNode, [inRoot('bin', 'clausewise.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 2
}
