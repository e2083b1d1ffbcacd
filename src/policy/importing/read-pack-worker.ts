/**
 * The program of the thread that reads a pack somebody brought: its text in, the pack or every fault of it out. In the bundle it is an entry of its
 * own. It has the rules of packs and nothing else of the house: no database, no settings of the installation, no secrets.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PackUnreadable } from '../packs/pack-faults.ts'
import { readPack } from '../packs/read-pack.ts'
import type { PackGiven, PackRead } from './read-pack-apart.ts'

function read({ yaml, file }: PackGiven): PackRead {
  try {
    return { pack: readPack(yaml, file) }
  } catch (error) {
    if (!(error instanceof PackUnreadable)) throw error
    return { faults: error.message.split('\n') }
  }
}

// Started by read-pack-apart.ts alone, which hands this in.
parentPort?.postMessage(read(workerData as PackGiven))
