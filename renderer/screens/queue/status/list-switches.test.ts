import { describe, expect, test } from 'vitest'
import { presets } from '#shared/shop/presets/presets.ts'
import { listSwitches } from './list-switches.ts'

const untouched = { email: undefined, sms: undefined }

describe('who hears of a status that is changed in the list', () => {
  test('C20: the shop that mails at each status mails from the list too, until a person says otherwise', () => {
    const { statuses } = presets.satinalma
    expect(listSwitches(untouched, statuses)).toEqual({ email: true, sms: false })
    expect(listSwitches({ email: false, sms: true }, statuses)).toEqual({ email: false, sms: true })
  })

  test('D11: a shop with a status that tells nobody begins with both switches off', () => {
    const [first, ...others] = presets.satinalma.statuses
    if (first === undefined) throw new Error('the preset has statuses')
    expect(listSwitches(untouched, [{ ...first, email: false }, ...others])).toEqual({ email: false, sms: false })
    expect(listSwitches(untouched, [{ ...first, email: false, enabled: false }, ...others]).email).toBe(true)
    expect(listSwitches(untouched, [])).toEqual({ email: false, sms: false })
  })
})
