import { SaxesParser } from 'saxes'
import { ZipTrouble } from './open-zip.ts'

export type Attributes = Readonly<Record<string, string>>

export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void
  /** Called with all the text that stood directly in the element. */
  readonly close: (name: string, text: string) => void
}

const CHUNK = 1 << 16

/** Reads XML from front to back; names come without their prefix. A document type is refused: workbooks have none, and entities hide in it. */
export function readXml(bytes: Buffer, part: string, listener: XmlListener): void {
  const parser = new SaxesParser({ fragment: false })
  const texts: string[] = []
  parser.on('doctype', () => {
    throw new ZipTrouble('FILE_BROKEN', `${part} DOCTYPE`)
  })
  parser.on('error', () => {
    throw new ZipTrouble('FILE_BROKEN', part)
  })
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('')
    listener.open(localName(name), attributes as Attributes) // without the parser's namespaces attributes are plain text
  })
  const addText = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => listener.close(localName(name), texts.pop() ?? ''))
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
