import { createRequire, registerHooks } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { carefulNet, type CarefulParams } from './careful-net.ts'
import type { NetMaths } from './net-maths.ts'
import { quickNet, type QuickParams } from './quick-net.ts'

/** A block of numbers in the memory of WebAssembly, which nothing collects: who makes one calls `dispose`. */
export interface Tensor {
  readonly shape: readonly number[]
  dataSync(): Float32Array
  dispose(): void
}

interface Tf extends NetMaths {
  setBackend(name: string): Promise<boolean>
  ready(): Promise<void>
  tensor3d(values: Uint8Array, shape: [number, number, number], type: 'int32'): Tensor
  slice(from: Tensor, ...rest: unknown[]): Tensor
  expandDims(from: Tensor, ...rest: unknown[]): Tensor
  readonly Tensor: { readonly prototype: object }
}

interface Net {
  loadFromDisk(folder: string): Promise<void>
}

/** What is used of @vladmandic/face-api (1.7.15) and nothing else. Its types name a file of its source that the package leaves out. */
interface FaceApi {
  readonly tf: Tf
  readonly nets: {
    readonly ssdMobilenetv1: Net & { readonly params: CarefulParams }
    readonly tinyFaceDetector: Net & { readonly params: QuickParams }
    readonly faceLandmark68TinyNet: Net & {
      detectLandmarks(
        face: Tensor,
      ): Promise<{ readonly positions: readonly { readonly x: number; readonly y: number }[] }>
    }
  }
}

const require = createRequire(import.meta.url)

/**
 * The nets that say *where* a face is and which way it looks. The package brings others, which would measure a face so that two can be
 * compared, or guess age, sex and mood: those are never loaded, here or anywhere (docs/faces.md).
 */
export type FaceNets = FaceApi & {
  readonly careful: ReturnType<typeof carefulNet>
  readonly quick: ReturnType<typeof quickNet>
}

export async function loadFaceNets(): Promise<FaceNets> {
  // The whole of @tensorflow/tfjs (150 MB: training, graphics cards) is asked for; its core and the WebAssembly are all that is used.
  const hooks = registerHooks({
    resolve: (name, context, next) => next(name === '@tensorflow/tfjs' ? '@tensorflow/tfjs-core' : name, context),
  })
  const wasm: { setWasmPaths(folder: string): void } = require('@tensorflow/tfjs-backend-wasm')
  const faceApi: FaceApi = require('@vladmandic/face-api/dist/face-api.node-wasm.js')
  hooks.deregister()
  wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + sep)
  addMethods(faceApi.tf)
  await faceApi.tf.setBackend('wasm')
  await faceApi.tf.ready()
  const models = join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model')
  const { ssdMobilenetv1, tinyFaceDetector, faceLandmark68TinyNet } = faceApi.nets
  for (const net of [ssdMobilenetv1, tinyFaceDetector, faceLandmark68TinyNet]) await net.loadFromDisk(models)
  return Object.assign(faceApi, {
    careful: carefulNet(faceApi.tf, ssdMobilenetv1.params),
    quick: quickNet(faceApi.tf, tinyFaceDetector.params),
  })
}

/** The methods of tensors that the package calls and only the whole of tfjs would add: each is the function of the same name. */
function addMethods(tf: Tf): void {
  const same = Object.fromEntries(
    (['reshape', 'slice', 'expandDims', 'add', 'sub', 'mul', 'div'] as const).map(name => [
      name,
      function (this: Tensor, ...rest: unknown[]): unknown {
        return (tf[name] as (from: Tensor, ...rest: unknown[]) => unknown)(this, ...rest)
      },
    ]),
  )
  const shaped = Object.fromEntries(
    [1, 2, 3, 4].map(rank => [
      `as${rank}D`,
      function (this: Tensor, ...shape: number[]): unknown {
        return tf.reshape(this, rank === 1 ? [-1] : shape)
      },
    ]),
  )
  Object.assign(tf.Tensor.prototype, same, shaped)
}
