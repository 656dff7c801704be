import { commaLines } from './comma-lines.ts'
import { mettler8217 } from './mettler-8217.ts'
import { nci } from './nci.ts'
import type { ScaleProtocol } from './protocol.ts'
import { sartorius } from './sartorius.ts'
import { sics } from './sics.ts'

export const scaleProtocolNames = ['sics', '8217', 'commaLines', 'nci', 'sartorius'] as const
export type ScaleProtocolName = (typeof scaleProtocolNames)[number]

/** The languages of scales on a serial line. */
export const scaleProtocols: Readonly<Record<ScaleProtocolName, ScaleProtocol>> = { sics, '8217': mettler8217, commaLines, nci, sartorius }
