import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeApi } from '#electron/api/transports/openapi.ts'
import { PROTOCOL } from '#shared/contract/procedure.ts'

/** One line per released protocol: its number and the hash of the whole contract as JSON Schema. */
const released: Readonly<Record<number, string>> = {
  1: '3e503d63bb19dc7c',
}

test('the contract changes only together with its protocol number', async () => {
  const { info: _, ...contract } = await describeApi('any')
  const hash = createHash('sha256').update(JSON.stringify(contract)).digest('hex').slice(0, 16)
  // Stations of another version must not be surprised: when this fails on purpose, raise PROTOCOL in shared/contract/procedure.ts
  // and add its hash here. While nothing is released, the hash of protocol 1 may be replaced.
  expect({ [PROTOCOL]: hash }).toEqual({ [PROTOCOL]: released[PROTOCOL] })
})
