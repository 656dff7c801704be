import { expect, test } from 'vitest'
import { ATTACHMENT_LIMITS, PICTURE_LIMITS, takeFile } from '#shared/domain/files/take-file.ts'
import { aJpeg, aPng, aWebp } from '#tests/world/tiny-pictures.ts'

const judge = (bytes: Uint8Array, limits = PICTURE_LIMITS) => takeFile(bytes, Buffer.from(bytes).toString('utf8'), limits)

test('PNG, JPEG and WebP are known by their bytes, with the size that their header says', () => {
  expect(judge(aPng(640, 480))).toEqual({ ok: true, value: { kind: 'png', width: 640, height: 480 } })
  expect(judge(aJpeg(800, 600))).toEqual({ ok: true, value: { kind: 'jpeg', width: 800, height: 600 } })
  expect(judge(aWebp(320, 200))).toEqual({ ok: true, value: { kind: 'webp', width: 320, height: 200 } })
})

test('a drawing, a page, a program and an empty file are no pictures, and the refusal says what they are', () => {
  const found = (text: string) => {
    const judged = judge(Buffer.from(text, 'latin1'))
    return judged.ok ? 'taken' : [judged.refusal.code, 'found' in judged.refusal.data && judged.refusal.data.found]
  }
  expect(found('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual(['FILE_KIND_REFUSED', 'svg'])
  expect(found('<!DOCTYPE html><script>')).toEqual(['FILE_KIND_REFUSED', 'html'])
  expect(found('MZ\x90\x00')).toEqual(['FILE_KIND_REFUSED', 'program'])
  expect(found('GIF89a')).toEqual(['FILE_KIND_REFUSED', 'gif'])
  expect(found('')).toEqual(['FILE_KIND_REFUSED', 'empty'])
  expect(found('just words')).toEqual(['FILE_KIND_REFUSED', 'text'])
})

test('a small file that says it unpacks to a huge picture is refused before anything unpacks it', () => {
  expect(judge(aPng(60_000, 60_000))).toMatchObject({ refusal: { code: 'PICTURE_TOO_LARGE', data: { width: 60_000 } } })
  expect(judge(aJpeg(65_000, 10))).toMatchObject({ refusal: { code: 'PICTURE_TOO_LARGE' } })
  expect(judge(aWebp(16_000, 16_000))).toMatchObject({ refusal: { code: 'PICTURE_TOO_LARGE' } })
})

test('a picture that was cut off on its way is refused', () => {
  expect(judge(aPng().subarray(0, 40))).toMatchObject({ refusal: { code: 'PICTURE_BROKEN', data: { found: 'png' } } })
  expect(judge(aJpeg(8, 8).subarray(0, 20))).toMatchObject({ refusal: { code: 'PICTURE_BROKEN' } })
  expect(judge(aWebp(8, 8).subarray(0, 36))).toMatchObject({ refusal: { code: 'PICTURE_BROKEN' } })
})

test('a place that takes attachments takes PDF and text as well, up to its limit', () => {
  expect(judge(Buffer.from('%PDF-1.7 ...'), ATTACHMENT_LIMITS)).toMatchObject({ value: { kind: 'pdf' } })
  expect(judge(Buffer.from('Deliver to the back door'), ATTACHMENT_LIMITS)).toMatchObject({ value: { kind: 'text' } })
  expect(judge(Buffer.alloc(8_000_001, 0x20), ATTACHMENT_LIMITS)).toMatchObject({ refusal: { code: 'FILE_TOO_BIG' } })
})
