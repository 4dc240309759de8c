import { labelMeasures } from '../label/label-layout.ts'
import type { Paper } from '../paper.ts'

/** The tote label: what is on the label roll, with a code as wide as the roll. */
export function toteStyle({ media }: Paper): string {
  const { side } = labelMeasures(media.name)
  return `
.tote-head{display:flex;align-items:center;justify-content:space-between;background:#000;color:#fff;font-size:17pt}
.tote-head .reprint{font-size:10pt;border:.375mm solid #fff;padding:.5mm 2mm}
.tote-code{display:flex;align-items:center;justify-content:center;font-weight:700;line-height:1;white-space:nowrap;border-bottom:0!important}
.label .tote-bars{padding:0}
.tote-bars .barcode{padding-top:1mm}
.label.tote .tote-facts{display:flex;flex-direction:column;justify-content:space-evenly;padding-block:1mm}
.tote-fact{overflow:hidden}
.tote-text{font-weight:700;white-space:nowrap}
.tote-fact .caption{font-size:8pt}
.tote-pair{display:flex;justify-content:space-between;gap:${side}mm;align-items:flex-end}
`
}
