/** A ZIP archive of empty files with these names. */
export function aZip(...names: string[]): Buffer {
  const entries = names.map((name) => Buffer.from(name))
  const locals = entries.map((name) => Buffer.concat([headerOf(0x04034b50, 30, 26, name), name]))
  const directory = Buffer.concat(entries.map((name) => Buffer.concat([headerOf(0x02014b50, 46, 28, name), name])))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, directory, end])
}

function headerOf(signature: number, length: number, nameLengthAt: number, name: Buffer): Buffer {
  const header = Buffer.alloc(length)
  header.writeUInt32LE(signature, 0)
  header.writeUInt16LE(name.length, nameLengthAt)
  return header
}
