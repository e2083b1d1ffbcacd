import { join } from 'node:path'
import type { VideoLimits } from './video-limits.ts'

/** Where the files of one run lie. */
export const placesIn = (folder: string) => ({
  given: join(folder, 'given'),
  made: join(folder, 'made.mp4'),
  frames: join(folder, 'frame-%d.jpg'),
})

/**
 * What ffmpeg may read with. A file of these two forms, opened by no other: a playlist (HLS, concat, DASH) is a text that names other files, and none of
 * its readers is asked. What a reader would open by itself has to be a file too (`protocol_whitelist`), and a MOV that points to another file is not
 * followed (`enable_drefs`, off from the start). The decoders are those of phones, cameras and browsers.
 */
export type Demuxer = 'mov' | 'matroska'

const decoders = [
  ...[
    'h264',
    'hevc',
    'vp8',
    'vp9',
    'libvpx',
    'libvpx-vp9',
    'av1',
    'libdav1d',
    'libaom-av1',
    'mpeg4',
    'h263',
    'mjpeg',
    'prores',
  ],
  ...['aac', 'libopus', 'opus', 'vorbis', 'mp3', 'mp3float', 'alac', 'ac3', 'eac3', 'amrnb', 'amrwb'],
  ...['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_f32le'],
].join(',')

function reading(path: string, demuxer: Demuxer, { pixels }: VideoLimits): string[] {
  const safe = ['-protocol_whitelist', 'file', '-codec_whitelist', decoders, '-max_pixels', String(pixels)]
  return [...safe, '-f', demuxer, '-i', `file:${path}`]
}

const quiet = ['-hide_banner', '-nostdin', '-loglevel', 'error']

export function probeWords(path: string, demuxer: Demuxer, limits: VideoLimits): string[] {
  const stream = 'stream=codec_type,codec_name,codec_tag_string,width,height,sample_aspect_ratio,duration'
  const entries = `${stream}:stream_disposition=attached_pic:stream_tags:format=duration:format_tags`
  return [
    '-hide_banner',
    '-loglevel',
    'error',
    '-show_entries',
    entries,
    '-of',
    'json',
    ...reading(path, demuxer, limits),
  ]
}

/** Nothing of what was said about the video is taken along; nor is what only says who made the file. */
const bare = [
  '-map_metadata',
  '-1',
  '-map_chapters',
  '-1',
  '-sn',
  '-dn',
  '-fflags',
  '+bitexact',
  '-movflags',
  '+faststart',
  '-f',
  'mp4',
]

/**
 * Square pixels, upright (ffmpeg turns it by itself), even sides, the shorter at most `shortSide`, at most 30 pictures a second. The notes that the encoder writes
 * into the pictures (SEI) are left out.
 */
function encoding({ shortSide, seconds, threads }: VideoLimits): string[] {
  const short = (side: string) => `trunc(min(${shortSide},${side})/2)*2`
  const filters = [
    "scale=w='trunc(min(iw*sar,4096)/2)*2':h='trunc(ih/2)*2'",
    'setsar=1',
    `scale=w='if(gte(iw,ih),-2,${short('iw')})':h='if(gte(iw,ih),${short('ih')},-2)'`,
    "fps='if(between(source_fps,1,30),source_fps,30)'",
    'format=yuv420p',
  ].join(',')
  return [
    ...['-t', String(seconds + 1), '-vf', filters],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
      '-crf',
      '23',
      '-maxrate',
      '4M',
      '-bufsize',
      '8M',
      '-profile:v',
      'high',
    ],
    ...['-flags:v', '+bitexact', '-bsf:v', 'filter_units=remove_types=6', '-threads', String(threads)],
    ...['-c:a', 'aac', '-b:a', '128k', '-ac', '2', '-ar', '48000', '-flags:a', '+bitexact'],
    ...bare,
  ]
}

export function encodeWords(given: string, demuxer: Demuxer, made: string, limits: VideoLimits): string[] {
  // V: a moving picture, and not the cover of a piece of music.
  const picked = ['-map', '0:V:0', '-map', '0:a:0?']
  return [
    ...quiet,
    '-threads',
    String(limits.threads),
    ...reading(given, demuxer, limits),
    ...picked,
    ...encoding(limits),
    `file:${made}`,
  ]
}

/** A fifth of a second of grey and of silence, to see whether this ffmpeg can do here what is asked of it. */
export function tryWords(made: string, limits: VideoLimits): string[] {
  const grey = ['-f', 'lavfi', '-i', 'color=c=gray:size=128x96:rate=10:duration=0.2']
  return [
    ...quiet,
    ...grey,
    '-f',
    'lavfi',
    '-i',
    'anullsrc',
    '-shortest',
    ...encoding(limits),
    '-t',
    '0.2',
    `file:${made}`,
  ]
}

/** The same pictures without the sound. */
export function muteWords(given: string, made: string, limits: VideoLimits): string[] {
  return [...quiet, ...reading(given, 'mov', limits), '-map', '0:v:0', '-an', '-c', 'copy', ...bare, `file:${made}`]
}

/** One still picture a second, named by its time in milliseconds. */
export function frameWords(given: string, frames: string, limits: VideoLimits): string[] {
  return [
    ...[...quiet, ...reading(given, 'mov', limits), '-map', '0:v:0'],
    ...['-vf', "select='isnan(prev_selected_t)+gte(t-prev_selected_t,0.99)',settb=1/1000", '-vsync', 'passthrough'],
    ...[
      '-enc_time_base',
      '1:1000',
      '-frames:v',
      String(limits.frames),
      '-pix_fmt',
      'yuvj420p',
      '-c:v',
      'mjpeg',
      '-q:v',
      '3',
    ],
    ...[
      '-flags:v',
      '+bitexact',
      '-threads',
      String(limits.threads),
      '-f',
      'image2',
      '-frame_pts',
      '1',
      `file:${frames}`,
    ],
  ]
}
