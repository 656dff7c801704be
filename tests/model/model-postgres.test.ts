import { test } from 'vitest'
import { passesTheModel } from './passes-the-model.ts'

test('10,000 random commands are answered and refused exactly as a plain warehouse would (postgres)', { timeout: 1_800_000 }, () =>
  passesTheModel({ engine: 'postgres', commands: 10_000 }),
)
