import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { chown, open, rm } from 'node:fs/promises'
import { passingFolder } from '../files/passing-folder.ts'
import { type ChildLimits, nobody, toolCage } from './cage.ts'
import { findCage } from './find-cage.ts'
import { CageBroken, type ChildFailure, speaksOfMemory } from './wait-for-child.ts'

/** `outBytes`: what it may say on standard output. `fileBytes`: each file that it may write. */
export type ToolLimits = ChildLimits & { fileBytes: number; threads: number; outBytes: number }

/** `failed: 'itself'`: it ended with an error of its own, which `err` tells. */
export type ToolEnded = { out: Buffer; err: string } | { failed: ChildFailure | 'disk-full' | 'itself'; err: string }

/**
 * Runs a program of the machine in the cage in which pictures are opened too: without environment, without network and as another user where
 * that is possible, limited in memory, time and what it writes.
 * @throws {CageBroken} when it cannot be started here
 */
export async function runTool(command: readonly string[], limits: ToolLimits): Promise<ToolEnded> {
  const cage = toolCage((await findCage()).claims, command, limits)
  if (cage === undefined)
    throw new CageBroken('A program that shuts files in has been removed since this process started.')
  return new Promise((resolve, reject) => {
    // cwd: not ours, so that nothing lies beside it. No window and no terminal to ask.
    const child = spawn(cage.command, cage.arguments, {
      env: {},
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const out: Buffer[] = []
    let size = 0
    let err = ''
    let stopped: ChildFailure | undefined
    const stop = (why: ChildFailure) => {
      stopped ??= why
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => stop('too-slow'), limits.timeMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.outBytes) stop('unsafe')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (err.length < 16_384) err += chunk.toString()
    })
    child.on('error', error => {
      clearTimeout(clock)
      reject(new CageBroken(`${cage.command} did not start: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      clearTimeout(clock)
      const said = `${signal ?? `code ${code}`}: ${err.trim().slice(-500)}`
      if (stopped !== undefined) resolve({ failed: stopped, err: said })
      else if (signal === 'SIGXCPU') resolve({ failed: 'too-slow', err: said })
      else if (/no space left|disk quota/i.test(err)) resolve({ failed: 'disk-full', err: said })
      else if (code === 0) resolve({ out: Buffer.concat(out), err })
      else if (speaksOfMemory(err)) resolve({ failed: 'too-much-memory', err: said })
      else resolve({ failed: signal === null ? 'itself' : 'unsafe', err: said })
    })
  })
}

/** A folder that only the caged program and we may enter, gone afterwards. */
export async function inScratch<T>(
  work: (folder: string, give: (path: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { claims } = await findCage()
  const folder = await passingFolder()
  const give = async (path: string) => {
    if (claims.user) await chown(path, nobody, nobody)
  }
  try {
    await give(folder)
    return await work(folder, give)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A file that the caged program wrote. It is not trusted: a link in its place would hand us a file of ours, so it has to be a file, and the only
 * one of its name. Undefined for what is none, or larger than `most` bytes.
 */
export async function readWritten(path: string, most: number): Promise<Buffer | undefined> {
  try {
    // On Windows, where there is no O_NOFOLLOW, it is 0 (not tried).
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const stat = await file.stat()
      if (!stat.isFile() || stat.nlink !== 1 || stat.size > most) return undefined
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (code === 'ENOENT' || code === 'ELOOP') return undefined
    throw error
  }
}
