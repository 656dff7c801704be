import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { warehouse } from '#shared/contract/warehouse.ts'

const guide = `Every command and query of a Packbench hub, as JSON over HTTP.

- Send \`Authorization: Bearer TOKEN\`; the hub prints its token when it starts.
- Every call is a POST with a JSON body; an empty one is \`{}\`.
- Send an \`Idempotency-Key\` header (a new UUID for each thing you want done) with commands: sent again, a command answers as it did the first time and does nothing twice.
- Ids are made by the caller: any text up to 64 characters, best a UUIDv7. Money is in minor units, quantities are whole base units, times are epoch milliseconds.
- A refusal is a 409 with \`code\` and \`data\`; an input that does not fit is a 400 with the path of each problem; a fault is a 500 with a reference.
- \`/history/changes\` streams what happens (server-sent events).`

/** The OpenAPI document of the whole contract. */
export function describeApi(version: string) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(warehouse, {
    info: { title: 'Packbench hub', version, description: guide },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
}
