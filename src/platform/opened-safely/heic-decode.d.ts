/** heic-decode ships no types. Written from its lib.js (2.1.0): what is used here and nothing else. */
declare module 'heic-decode' {
  /** Pictures in the file, headers only until `decode` is called. `data` is RGBA, 8 bit, turned as the file says. */
  type HeicPictures = {
    width: number
    height: number
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }[] & { dispose(): void }
  const decode: { all(input: { buffer: Uint8Array }): Promise<HeicPictures> }
  export default decode
}
