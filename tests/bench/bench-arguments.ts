import { parseArgs } from 'node:util'

export interface BenchArguments {
  /** Orders that each contender takes the whole way; 0 leaves this part out. */
  readonly path: number
  /** Orders in the past of each warehouse that is asked; none leaves this part out. */
  readonly sizes: readonly number[]
  /** Whether the hubs of these warehouses are asked everything, and whether the real window is opened on them. */
  readonly questions: boolean
  readonly window: boolean
  /** Only the readers of the camera, beside each other. */
  readonly camera: boolean
  readonly json: string | undefined
  /** Where the data lies meanwhile: what is measured is the disk of this folder. */
  readonly folder: string | undefined
}

export const usage = `npm run bench -- [--path N] [--orders N,N,...] [--no-questions] [--no-window] [--camera] [--json FILE] [--folder DIR]
  --path    orders of five lines to take from the telephone to the invoice (60; 0 for none)
  --orders  years of business to ask questions of, counted in orders (1000,10000,100000; 0 for none; 1000000 takes some minutes and 13 GB)
  --no-questions, --no-window  leave out asking their hub everything, or opening the real window on them
  --camera  only the readers of the camera, on drawn films of labels
  --json    also write everything to a file
  --folder  measure on the disk of this folder (the system's temporary one)`

/** Reads the arguments, or says in a sentence what is wrong with them. */
export function readBenchArguments(args: string[]): BenchArguments | { readonly problem: string } {
  try {
    const text = { type: 'string' } as const
    const yes = { type: 'boolean', default: true } as const
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        questions: yes,
        window: yes,
        camera: { type: 'boolean', default: false },
        path: { ...text, default: '60' },
        orders: { ...text, default: '1000,10000,100000' },
        json: text,
        folder: text,
      },
    })
    const sizes = values.orders.split(',').map(Number)
    const wrong = [Number(values.path), ...sizes].find((count) => !Number.isSafeInteger(count) || count < 0)
    if (wrong !== undefined) return { problem: `Give whole numbers, such as --orders 1000,10000.\n${usage}` }
    const { questions, window, camera, json, folder } = values
    return { path: Number(values.path), sizes: sizes.filter((size) => size > 0), questions, window, camera, json, folder }
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}\n${usage}` }
  }
}
