import path from 'node:path'
import { parseArgs } from 'node:util'

export interface HubArguments {
  readonly dataFolder: string
  /** 0 takes a free port. */
  readonly port: number
  /** A PostgreSQL address; without one the data lies in SQLite in the data folder. */
  readonly databaseUrl: string | undefined
  /** A backup file to start with; the data of before stays in the folder under another name. */
  readonly restore: string | undefined
}

/** Reads `--data DIR --port N --database URL --restore FILE`, or says in a sentence what is wrong with them. */
export function readHubArguments(args: string[]): HubArguments | { problem: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        database: { type: 'string' },
        restore: { type: 'string' },
      },
    })
    const port = Number(values.port)
    if (!values.data) return { problem: 'Say where the data lies: --data DIR' }
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return { problem: `--port ${values.port} is not a port: 0 to 65535` }
    if (values.restore !== undefined && values.database) return { problem: '--restore is for data in a folder: PostgreSQL has its own.' }
    const restore = values.restore === undefined ? undefined : path.resolve(values.restore)
    return { dataFolder: values.data, port, databaseUrl: values.database, restore }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
