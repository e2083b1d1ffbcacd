import { createAll } from 'govuk-frontend'
import { FindRows } from './find-rows.ts'
import { KeepList } from './keep-list.ts'
import { KeptList } from './kept-list.ts'
import { wipeIfRecalled, wipeList } from './kept-list-store.ts'

/* A script of its own, after `start.ts`: pages for parents, who keep no list, go without its weight. */

// On every page, so that the first contact of a phone is enough.
void wipeIfRecalled()
const signOut = document.querySelector<HTMLFormElement>('form.cw-you')
signOut?.addEventListener('submit', event => {
  event.preventDefault()
  // A page that is left may be stopped half-way; signing out waits for the wiping, and a device that hangs is not waited for.
  const patience = new Promise(resolve => setTimeout(resolve, 1_000))
  void Promise.race([wipeList(), patience]).then(() => signOut.submit())
})

createAll(FindRows)
createAll(KeepList)
createAll(KeptList)
