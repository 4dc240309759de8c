import { isGs1Number } from '../../numbers/check-digits.ts'

/**
 * Code 128 for order, waybill, tracking and bin numbers; GS1-128 with AI (00) for an SSCC; EAN-13 for goods;
 * QR for the tracking page and for what proves an electronic document.
 */
export type Symbology = 'code128' | 'sscc' | 'ean13' | 'qr'

/** As barcodes are called on paper and by printers. */
export type PrintedSymbology = 'code128' | 'gs1-128' | 'ean13' | 'qr'

export function printedSymbology(symbology: Symbology): PrintedSymbology {
  return symbology === 'sscc' ? 'gs1-128' : symbology
}

/** What a scanner gives for the code: an SSCC comes with its application identifier, without brackets. */
export function scannedText(symbology: Symbology, text: string): string {
  return symbology === 'sscc' ? `00${text}` : text
}

/** A symbol of 89 modules, 49 mm at four dots. A label has room for a third of it and looks at the modules itself. */
const qrLimit = 512

/** True when the symbology can carry the text so that every scanner reads the same: ASCII only. */
export function canCarry(symbology: Symbology, text: string): boolean {
  switch (symbology) {
    case 'code128':
      return /^[\x20-\x7e]{1,48}$/.test(text)
    case 'sscc':
      return text.length === 18 && isGs1Number(text)
    case 'ean13':
      return text.length === 13 && isGs1Number(text)
    case 'qr':
      return text.length <= qrLimit && /^[\x20-\x7e]+$/.test(text)
  }
}
