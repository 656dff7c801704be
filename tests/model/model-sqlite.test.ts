import { test } from 'vitest'
import { passesTheModel } from './passes-the-model.ts'

test('60,000 random commands are answered and refused exactly as a plain warehouse would (sqlite)', { timeout: 1_800_000 }, () =>
  passesTheModel({ engine: 'sqlite', commands: 60_000 }),
)
