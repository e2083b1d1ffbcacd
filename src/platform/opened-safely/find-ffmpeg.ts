import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { readCleanMp4 } from './clean-mp4.rule.ts'
import { placesIn, tryWords } from './ffmpeg-words.ts'
import { inScratch, readWritten, runTool } from './run-tool.ts'
import { videoLimits } from './video-limits.ts'

/** Paths of the two programs. */
export type VideoTools = { readonly ffmpeg: string; readonly ffprobe: string }

/** Why this installation takes no video. `detail`: for the log. */
export type NoVideoTools = { readonly missing: 'not-there' | 'does-not-work'; readonly detail: string }

const seen = new Map<string, Promise<VideoTools | NoVideoTools>>()

/**
 * ffmpeg and ffprobe of this machine, looked for and tried once in each process: in the cage, by making a video, because only that shows what it can do here.
 * @param chosen the path of ffmpeg where somebody has set it (`FFMPEG`); null: on the PATH
 */
export function videoTools(chosen: string | null): Promise<VideoTools | NoVideoTools> {
  const known = seen.get(chosen ?? '')
  if (known !== undefined) return known
  const looking = find(chosen).catch(
    (error: unknown): NoVideoTools => ({ missing: 'does-not-work', detail: String(error) }),
  )
  seen.set(chosen ?? '', looking)
  return looking
}

async function find(chosen: string | null): Promise<VideoTools | NoVideoTools> {
  const ffmpeg = chosen ?? onPath('ffmpeg')
  if (ffmpeg === undefined || !existsSync(ffmpeg))
    return { missing: 'not-there', detail: chosen ?? 'no ffmpeg on the PATH' }
  const beside = join(dirname(ffmpeg), named('ffprobe'))
  const ffprobe = existsSync(beside) ? beside : onPath('ffprobe')
  if (ffprobe === undefined) return { missing: 'not-there', detail: 'no ffprobe beside ffmpeg, nor on the PATH' }
  return inScratch(async folder => {
    const { made } = placesIn(folder)
    const limits = { ...videoLimits, timeMs: 30_000, fileBytes: 1_000_000, outBytes: 0 }
    const ended = await runTool([ffmpeg, ...tryWords(made, videoLimits)], limits)
    if ('failed' in ended) return { missing: 'does-not-work', detail: ended.err }
    const bytes = await readWritten(made, limits.fileBytes)
    return bytes !== undefined && readCleanMp4(bytes)?.sound === true
      ? { ffmpeg, ffprobe }
      : { missing: 'does-not-work', detail: 'it wrote something other than what it was asked for' }
  })
}

const named = (program: string) => (process.platform === 'win32' ? `${program}.exe` : program)

function onPath(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
  return folders
    .filter(Boolean)
    .map(folder => join(folder, named(program)))
    .find(path => existsSync(path))
}
