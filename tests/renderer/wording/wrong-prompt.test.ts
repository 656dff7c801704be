import { expect, test } from 'vitest'
import { createWording } from '#renderer/wording/start-wording.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'

const terms = { locale: 'en-GB', timeZone: 'UTC', currency: 'EUR' }
const english = createWording('en').t
const german = createWording('de').t

test('a wrong item is named first, then what was expected, and that nothing was counted', () => {
  const data = { scan: '4006381333948', expected: 'Earl Grey 250 g', scannedItem: 'Darjeeling 250 g' }
  const trouble = { ok: false, refusal: { code: 'ITEM_WRONG', data } } as const
  expect(wrongPrompt(english, trouble, terms, data.scan)).toMatchObject({
    kind: 'wrong',
    text: 'Wrong item: Darjeeling 250 g',
    detail: 'Expected Earl Grey 250 g. Nothing was counted.',
    scan: '4006381333948',
  })
  expect(wrongPrompt(german, trouble, terms)).toMatchObject({
    text: 'Falscher Artikel: Darjeeling 250 g',
    detail: 'Erwartet: Earl Grey 250 g. Es wurde nichts gezählt.',
  })
})

test('an unknown code where nothing is expected does not expect nothing', () => {
  const trouble = { ok: false, refusal: { code: 'CODE_UNKNOWN', data: { scan: 'X', expected: '' } } } as const
  expect(wrongPrompt(english, trouble, terms)).toMatchObject({ text: 'Unknown code', detail: 'Nothing was counted.' })
})

test('one unit that is still wanted is not called many', () => {
  const trouble = { ok: false, refusal: { code: 'PACK_TOO_BIG', data: { scan: 'X', packQuantity: 6, stillWanted: 1 } } } as const
  expect(wrongPrompt(english, trouble, terms).detail).toBe('Only 1 more is wanted. Nothing was counted.')
})

test('what may happen to any call is said in the words of the office', () => {
  expect(wrongPrompt(english, { ok: false, fault: '7F3K', reason: 'BUG' }, terms)).toMatchObject({
    text: 'Not done',
    detail: expect.stringContaining('7F3K'),
  })
  expect(wrongPrompt(english, { ok: false, absent: true }, terms).detail).not.toBe('')
})
