const sentences = {
  'no-ffmpeg':
    'This installation takes no video, because the program ffmpeg is missing on its server or does not work there; whoever runs Clausewise here can install it.',
  empty: 'This file is empty. Choose the video again; it may not have finished copying.',
  picture: 'This is a picture, whatever its name says. Add it as a photo.',
  unknown: 'This file is not a video that is read here, whatever its name says. MP4, MOV and WebM are read.',
  'file-too-large':
    'This video is too large. Up to 100 MB are read; make it shorter, or film in full HD and not in 4K.',
  'too-long': 'This video is longer than 60 seconds. Cut it on your phone and add the shorter one.',
  'no-picture': 'There is sound in this file, but no moving picture. Only videos can be added here.',
  'too-many-pixels': 'The picture of this video is larger than 4K. Save it smaller, full HD is enough, and add that.',
  'odd-shape':
    'This video is too narrow or too small to be seen: at least 64 pixels, and at most four times as long as wide.',
  truncated:
    'This video is not complete: its end is missing. Choose the original again; it may not have finished copying.',
  damaged: 'This video is damaged, or of a kind that is not read here. Save it again as an ordinary MP4 and add that.',
  'too-slow': 'This video took too long to open and was given up. Save it smaller, full HD is enough, and add that.',
  'too-much-memory': 'This video needs more memory to open than is given to one video. Save it smaller and add that.',
  unsafe: 'This video could not be opened safely, so it was not taken. Save it again as an ordinary MP4 and add that.',
  'disk-full':
    'There is no room left on the disk of this server, so the video was not kept. Tell the person who looks after it.',
} as const

export type VideoRefusalCode = keyof typeof sentences

/** `sentence` is for the person, `detail` for the log. */
export type VideoRefusal = { refused: VideoRefusalCode; sentence: string; detail?: string }

export function refuseVideo(refused: VideoRefusalCode, detail?: string): VideoRefusal {
  return { refused, sentence: sentences[refused], ...(detail ? { detail } : {}) }
}
