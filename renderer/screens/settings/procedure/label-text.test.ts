import { expect, test } from 'vitest'
import type { Label } from '#shared/shop/label.ts'
import { ownText, withText } from './label-text.ts'

test('D7: a name typed in Persian is also the fallback, until English has its own', () => {
  let label: Label = { en: '' }
  for (const text of ['ب', 'بس', 'بسته']) label = withText(label, 'fa', text)
  expect(label).toEqual({ en: 'بسته', fa: 'بسته' })
  label = withText(label, 'en', 'Packed')
  expect(withText(label, 'fa', 'بسته شد')).toEqual({ en: 'Packed', fa: 'بسته شد' })
})

test('D7: an emptied language falls back to English', () => {
  expect(withText({ en: 'Packed', pl: 'spakowane' }, 'pl', '')).toEqual({ en: 'Packed' })
  expect(ownText({ en: 'Packed' }, 'pl')).toBe('')
})
