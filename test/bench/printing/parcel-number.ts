import type { LabelData } from '#shared/documents/document.ts'

/** A parcel that no label was made for: nothing that was encoded before can be used again. */
export function parcelNumber(serial: number): LabelData['parcel'] {
  const digits = `3400000000${String(serial).padStart(7, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  const tracking = String(serial).padStart(8, '0')
  return {
    number: 1,
    weightGrams: 2350,
    sscc: `${digits}${(10 - (sum % 10)) % 10}`,
    trackingNumber: `RN${tracking}0GB`,
  }
}
