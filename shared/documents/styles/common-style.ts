import type { Language } from '../../order/intake.ts'

/** Only bundled families: a generic one at the end would let a system font in. */
export const fontStack = (language: Language) =>
  language === 'fa' ? "'Packdesk Arabic','Packdesk Sans'" : "'Packdesk Sans','Packdesk Arabic'"

export const commonStyle = `
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact;color:#000;background:#fff}
body{font-weight:400;font-variant-numeric:tabular-nums;font-synthesis:none;overflow-wrap:anywhere}
b,h1,h2,.strong{font-weight:700}
address{font-style:normal}
.code{white-space:normal}
.bars{display:block}
.barcode{display:flex;flex-direction:column;align-items:center}
.barcode-text{font-variant-numeric:tabular-nums}
.name,.company,.street,.city,.country,.phone,.item-name,.sku,.note,.carrier,.service,.house,.from-lines>*,.fact .value
{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden}
.name,.note,.house,.fact .value{-webkit-line-clamp:2}
.street,.item-name{-webkit-line-clamp:3}
.company,.city,.country,.phone,.sku,.carrier,.service,.from-lines>*{-webkit-line-clamp:1}
.city{-webkit-line-clamp:2}
`
