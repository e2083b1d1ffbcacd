/** The package carries no types of its own; this is the part that is used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff2'
      readonly variationAxes: Readonly<Record<string, number>>
    },
  ): Promise<Buffer>
}
