// What a label printer says of itself when it is asked, in each language's own way.
import { connect } from 'node:net'
import type { LabelLanguage } from '#shared/domain/labels/printer-profile.ts'
import type { PrinterTrouble } from '#shared/domain/printing/printer-trouble.ts'

export interface StatusAsk {
  readonly host: string
  readonly port?: number | undefined
  readonly language: LabelLanguage
  /** How long it may take to answer, in milliseconds. */
  readonly within?: number | undefined
}

const ESC = 0x1b
const DLE = 0x10
const EOT = 0x04

/** What a printer is asked; undefined where the language has no such question. */
export const statusQuestions: Readonly<Record<LabelLanguage, Uint8Array | undefined>> = {
  zpl: Buffer.from('~HS\r\n', 'latin1'),
  epl: Buffer.from('\n^ee\n', 'latin1'),
  tspl: Uint8Array.of(ESC, 0x21, 0x3f),
  escpos: Uint8Array.of(DLE, EOT, 2, DLE, EOT, 4),
  pdf: undefined,
}

/** What the printer is in trouble with, the worst first; none when it is well; undefined when it does not say. */
export function askStatus({ host, port = 9100, language, within = 1_500 }: StatusAsk): Promise<readonly PrinterTrouble[] | undefined> {
  const question = statusQuestions[language]
  if (question === undefined) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    let heard = Buffer.alloc(0)
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(readStatus(language, heard))
    }
    const timer = setTimeout(end, within)
    socket.on('connect', () => socket.write(question))
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk])
      if (readStatus(language, heard) !== undefined) end()
    })
    socket.on('error', end)
    socket.on('close', end)
  })
}

/** Reads an answer; undefined as long as it is not whole. */
export function readStatus(language: LabelLanguage, heard: Uint8Array): readonly PrinterTrouble[] | undefined {
  switch (language) {
    case 'zpl':
      return readZplStatus(Buffer.from(heard).toString('latin1'))
    case 'epl':
      return readEplStatus(Buffer.from(heard).toString('latin1'))
    case 'tspl':
      return heard[0] === undefined
        ? undefined
        : bits(heard[0], [
            [0x41, 'HEAD_OPEN'],
            [0x04, 'PAPER_OUT'],
            [0x08, 'RIBBON_OUT'],
            [0x02, 'JAMMED'],
            [0x10, 'STOPPED'],
          ])
    case 'escpos': {
      const [cause, paper] = heard
      if (cause === undefined || paper === undefined) return undefined
      return [...bits(cause, [[0x04, 'HEAD_OPEN']]), ...bits(paper, [[0x60, 'PAPER_OUT']])]
    }
    case 'pdf':
      return undefined
  }
}

/** Three lines, each between STX and ETX: paper and pause in the first, head and ribbon in the second (ZPL II Programming Guide, ~HS). */
function readZplStatus(text: string): readonly PrinterTrouble[] | undefined {
  const [first, second] = [...text.matchAll(/\x02([^\x03]*)\x03/g)].map(([, line = '']) => line.split(','))
  if (!first || !second) return undefined
  const troubles: [string | undefined, PrinterTrouble][] = [
    [second[2], 'HEAD_OPEN'],
    [first[1], 'PAPER_OUT'],
    [second[3], 'RIBBON_OUT'],
    [first[2], 'STOPPED'],
  ]
  return troubles.filter(([flag]) => flag?.trim() === '1').map(([, trouble]) => trouble)
}

/** A number of two digits (EPL2 Programmer's Manual, ^ee). */
function readEplStatus(text: string): readonly PrinterTrouble[] | undefined {
  const code = /(\d\d)/.exec(text)?.[1]
  if (code === undefined) return undefined
  const trouble = ({ '07': 'PAPER_OUT', '11': 'HEAD_OPEN', '12': 'STOPPED' } as const)[code]
  return trouble ? [trouble] : []
}

function bits(byte: number, names: readonly (readonly [number, PrinterTrouble])[]): PrinterTrouble[] {
  return names.filter(([mask]) => (byte & mask) !== 0).map(([, trouble]) => trouble)
}
