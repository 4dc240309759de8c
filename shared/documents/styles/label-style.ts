import { labelMeasures } from '../label/label-layout.ts'
import type { Paper } from '../paper.ts'
import { calibrationStyle } from './calibration-style.ts'
import { toteStyle } from './tote-style.ts'

/**
 * Everything that comes on a label roll: black on white, lines three dots wide. The heights of the rows stand in
 * `label-layout.ts`.
 */
export function labelStyle(paper: Paper): string {
  const { media } = paper
  const { widthMm, heightMm, top, side } = labelMeasures(media.name)
  return `
@page{size:${media.widthMm}mm ${media.heightMm}mm;margin:0}
body{font-size:8pt;line-height:1.22}
.caption,.soft-caption{font-size:6.5pt;line-height:1.2}
.caption{display:block;white-space:nowrap;overflow:hidden}
.label{width:${widthMm}mm;height:${heightMm}mm;padding-block:${top}mm;overflow:hidden;position:relative}
.label>section{overflow:hidden;padding-inline:${side}mm;border-bottom:.375mm solid #000}
.label>section:last-child{border-bottom:0}
.label .tracking,.label .sscc{padding:0}
.head{display:flex;flex-direction:column;justify-content:space-between}
.head-line{flex:1;min-height:0;display:flex;align-items:center;justify-content:space-between;gap:3mm}
.carrier{font-weight:700;line-height:1.12;letter-spacing:-.01em;white-space:nowrap}
main[dir=rtl] .carrier{letter-spacing:0;line-height:1.4}
.service{background:#000;color:#fff;font-weight:700;padding:1mm 3mm;border-radius:1mm;white-space:nowrap;flex:none;max-width:42%;display:block;line-height:1.25}
.service.two-lines{white-space:normal;line-height:1.15;max-height:calc(2.3em + 1mm);padding-block:.5mm;overflow:hidden;text-align:center}
.head .reprint{flex:none;display:flex;justify-content:space-between;background:#000;color:#fff;margin-inline:-${side}mm;padding-inline:${side}mm;font-size:9pt;line-height:4.5mm}
.from{display:flex;justify-content:space-between;align-items:center;gap:3mm}
.from-lines{font-size:7pt;line-height:1.28;min-width:0}
.from-lines>*{white-space:nowrap;display:block;text-overflow:ellipsis}
.day{font-size:7.5pt;white-space:nowrap;flex:none}
.label .to{display:flex;justify-content:space-between;align-items:flex-start;padding-block:1.25mm .75mm}
.label .address{overflow:hidden;display:flex;flex-direction:column;justify-content:center}
.label .part{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;flex:none}
.label .name,.label .city,.label .pick-up{font-weight:700}
.label .city{letter-spacing:-.01em}
main[dir=rtl] .label .city{letter-spacing:0}
.note-row{display:flex;align-items:center}
.note{font-size:8pt;line-height:1.2;max-height:2.4em}
main[dir=rtl] .note{line-height:1.4;max-height:2.8em;font-size:7.5pt}
.strip{display:flex}
.strip .cell{flex:none;overflow:hidden;padding-block:.9mm 0;padding-inline:2mm 0;border-inline-start:.375mm solid #000;display:flex;flex-direction:column;justify-content:space-between}
.strip .cell:first-child{border-inline-start:0;padding-inline-start:0}
.strip .value{display:block;font-weight:700;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;padding-bottom:.4mm}
.label .due{background:#000;color:#fff;display:flex;align-items:center;justify-content:space-between;border-bottom-color:#000}
.due-caption{font-weight:700;max-width:42%;line-height:1.15}
.due-amount{font-weight:700;white-space:nowrap;line-height:1}
.label .barcode{align-items:stretch}
.label .to .barcode{flex:none}
.tracking .barcode,.sscc .barcode{padding-top:1.5mm}
.label .barcode-text{text-align:center}
.tracking .barcode-text{font-size:13pt;font-weight:700;line-height:1.25;letter-spacing:.03em}
.sscc .barcode-text{font-size:11pt;line-height:1.25;letter-spacing:.04em;margin-top:.25mm}
${toteStyle(paper)}${calibrationStyle}`
}
