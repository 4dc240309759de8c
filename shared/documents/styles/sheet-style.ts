import { calibrationStyle } from './calibration-style.ts'
import { courierStyle } from './courier-style.ts'
import { slipStyle } from './slip-style.ts'

const base = `
.sheet .bars{margin:0}
.sheet-head{display:grid;grid-template-columns:1fr auto;column-gap:8mm;align-items:end;border-bottom:.6mm solid #0f5c4d;padding-bottom:3mm}
.sheet-house{font-weight:700;font-size:11pt;line-height:1.25}
.sheet-head h1{font-size:22pt;line-height:1.15;color:#0f5c4d;letter-spacing:-.01em}
main[dir=rtl] .sheet-head h1{letter-spacing:0;line-height:1.45}
.sheet-number{font-size:11pt;font-weight:700}
.sheet-head .bars{margin-right:-3.75mm}
main[dir=rtl] .sheet-head .bars{margin-right:0;margin-left:-3.75mm}
.sheet-facts{display:flex;flex-wrap:wrap;gap:2mm 5mm;align-items:center;background:#f1f4f2;border-radius:1.5mm;padding:2.4mm 4mm;margin-top:3.5mm}
.sheet-facts .value{font-size:10.5pt}
.sheet-facts .fact.due{margin-inline-start:auto}
.sheet-table{width:100%;border-collapse:collapse;margin-top:4mm}
.sheet-table thead{display:table-header-group}
.sheet-table tr{break-inside:avoid}
.sheet-table th{font-size:7.5pt;font-weight:700;color:#5c645f;text-align:start;padding:0 2mm 1.2mm;border-bottom:.35mm solid #1d2320;vertical-align:bottom;white-space:nowrap}
.sheet-table td{padding:1.5mm 2mm;border-bottom:.2mm solid #c3cac6;vertical-align:middle}
.sheet-table th:first-child,.sheet-table td:first-child{padding-inline-start:0}
.sheet-table th:last-child,.sheet-table td:last-child{padding-inline-end:0}
.sheet-table .figure{text-align:end;white-space:nowrap}
.sheet-table .item{width:100%}
.sheet-table .row-number{color:#5c645f;white-space:nowrap;min-width:6mm}
.sheet-table .sku,.sheet .soft{color:#5c645f}
.sheet-table .sku{font-size:8pt}
.sheet-table .code-cell{text-align:end;white-space:nowrap}
.sheet-table .code-cell .barcode{align-items:flex-end;font-size:8pt;line-height:1.25}
main[dir=rtl] .sheet-table .code-cell .barcode{align-items:flex-start}
.sheet-table .code-cell .bars{margin-right:-3.75mm}
main[dir=rtl] .sheet-table .code-cell .bars{margin-right:0;margin-left:-3.75mm}
.sheet-table .code-cell .barcode-text{font-weight:700;margin-top:.5mm}
.tick{display:inline-block;width:5.5mm;height:5.5mm;border:.45mm solid #1d2320;border-radius:.8mm;flex:none;vertical-align:middle}
.tick.small{width:3.2mm;height:3.2mm;border-width:.3mm;border-radius:.5mm}
.tick-cell{width:8mm}
.sheet-end{break-inside:avoid}
.sums{display:flex;gap:4mm;margin-top:5mm}
.sum{flex:1;border:.35mm solid #1d2320;border-radius:1.5mm;padding:2mm 4mm;display:flex;flex-direction:column}
.sum .value{font-size:17pt;font-weight:700;line-height:1.25;white-space:nowrap}
main[dir=rtl] .sum .value{line-height:1.5}
.sum.strongest{background:#000;color:#fff;border-color:#000;flex:1.6}
.sum.strongest .caption{color:#fff}
.declaration{margin-top:4mm}
.sheet-signatures{display:grid;grid-template-columns:1fr 1fr;gap:14mm;margin-top:17mm}
.sheet-signature{border-top:.3mm solid #1d2320;padding-top:1.2mm;display:flex;justify-content:space-between;gap:4mm}
.sheet-signature span{color:#5c645f}
.parcels-listed td{padding-block:1mm}
.parcels-listed .place{font-weight:400}
.parcels-listed .item-name{font-weight:700;-webkit-line-clamp:1}
.bin-cell{white-space:nowrap}
.bin-cell b{font-size:14pt}
.tote-cell b{font-size:16pt;white-space:nowrap}
.bin-cell .long,.tote-cell .long{display:block;font-size:8.5pt;line-height:1.25;white-space:normal;width:30mm}
.pieces-cell{white-space:nowrap;vertical-align:middle}
.pieces{font-size:17pt;line-height:1.2}
.shares{min-width:24mm;font-size:9pt;line-height:1.45}
.share{max-width:40mm;white-space:normal;display:flex;align-items:center;gap:1.4mm}
.order-note{margin-top:3mm;border:.45mm solid #1d2320;border-radius:1.5mm;padding:2mm 4mm;font-size:10.5pt}
.order-note-line{font-size:8.5pt}
.round{margin-bottom:3mm}
.picked-by{break-inside:avoid;border-top:.3mm solid #1d2320;margin-top:16mm;width:84mm;padding-top:1.2mm;display:flex;justify-content:space-between}
.picked-by span{color:#5c645f}
.hint{margin:2.5mm 0 3mm;font-size:9.5pt}
.commands{display:grid;grid-template-columns:1fr 1fr;gap:4mm 6mm}
.command,.badge{break-inside:avoid;border:.35mm solid #1d2320;border-radius:2mm;padding:2mm 3mm 2mm;text-align:center;min-height:30mm;display:flex;flex-direction:column;justify-content:space-between;align-items:center}
.badge{border-style:dashed}
.command-name{font-size:15pt;font-weight:700;line-height:1.25;margin-bottom:1.5mm}
.command .barcode-text,.badge .barcode-text{font-size:8pt;color:#5c645f}
.people-title{font-size:13pt;color:#0f5c4d;margin:5mm 0 2.5mm;break-after:avoid}
`

/** What slips and sheets need beyond the other A4 papers. */
export const sheetStyle = `${base}${slipStyle}${courierStyle}${calibrationStyle}`
