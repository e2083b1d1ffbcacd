import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Pixels } from './find-faces.ts'
import type { CodeSeen } from './picture-look.ts'
import { around } from './words-kept.rule.ts'

const require = createRequire(import.meta.url)
let ready = false

/** Square and bar codes of the usual kinds, at any angle, with what they say. */
export async function readCodes({ data, width, height }: Pixels): Promise<CodeSeen[]> {
  if (!ready) {
    // Without this it would fetch its program from a server.
    prepareZXingModule({
      overrides: {
        wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
      },
    })
    ready = true
  }
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from] ?? 0
    rgba[to + 1] = data[from + 1] ?? 0
    rgba[to + 2] = data[from + 2] ?? 0
  }
  const codes = await readBarcodes(
    { data: rgba, width, height, colorSpace: 'srgb' },
    { tryHarder: true, maxNumberOfSymbols: 20 },
  )
  return codes
    .filter(code => code.isValid && code.text.trim() !== '')
    .map(code => {
      const corners = [
        code.position.topLeft,
        code.position.topRight,
        code.position.bottomLeft,
        code.position.bottomRight,
      ]
      const box = around(
        corners.map(({ x, y }) => ({
          x: Math.max(0, Math.round(x)),
          y: Math.max(0, Math.round(y)),
          width: 0,
          height: 0,
        })),
      )
      return { ...box, text: code.text.slice(0, 2_000), sort: isSquare(code.format) ? 'qr' : 'bar' }
    })
}

function isSquare(format: string): boolean {
  return /QR|Matrix|Aztec|Maxi/i.test(format)
}
