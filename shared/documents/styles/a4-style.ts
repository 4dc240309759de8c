import type { Paper } from '../paper.ts'
import { fontStack } from './common-style.ts'
import { cssString } from './css-string.ts'

/** Invoice and waybill. Ink first, one accent that prints as a dark grey on a black printer. */
export function a4Style(paper: Paper, footer: string): string {
  const [before, between, after] = paper.words.page
  const counters =
    paper.language === 'fa' ? ['counter(page,persian)', 'counter(pages,persian)'] : ['counter(page)', 'counter(pages)']
  const margin = `font-family:${fontStack(paper.language)};font-size:7.5pt;color:#5c645f;direction:${paper.dir}`
  const [start, end] = paper.dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  return `
@page{size:210mm 297mm;margin:13mm 14mm 17mm;
@bottom-${start}{content:${cssString(footer)};${margin}}
@bottom-${end}{content:${cssString(before)} ${counters.join(` ${cssString(between)} `)} ${cssString(after)};${margin}}}
body{font-size:9pt;line-height:1.4}
html[lang=fa] body{line-height:1.6}
.header{display:grid;grid-template-columns:1fr auto;column-gap:8mm;align-items:start;border-bottom:.6mm solid #0f5c4d;padding-bottom:4mm}
.letterhead{grid-row:1/3}
.house{font-size:15pt;font-weight:700;line-height:1.2;letter-spacing:-.01em}
html[dir=rtl] .house{letter-spacing:0}
.house-line{color:#5c645f;font-size:8.5pt;margin-top:1mm}
.title{text-align:end}
.title h1{font-size:21pt;line-height:1.1;color:#0f5c4d}
.document-number{font-size:11pt;font-weight:700;margin-top:1mm}
.header .barcode{grid-column:2;justify-self:end;margin-top:3mm;font-size:8pt;align-items:flex-end}
.a4 .bars{margin-right:-3.75mm}
html[dir=rtl] .a4 .bars{margin-right:0;margin-left:-3.75mm}
html[dir=rtl] .header .barcode{align-items:flex-start}
.reprint{display:inline-block;margin-top:3mm;background:#000;color:#fff;padding:.8mm 3mm;font-size:10pt;border-radius:1mm}
.parties{display:grid;grid-template-columns:repeat(3,1fr);gap:7mm;padding:5mm 0 4.5mm}
.party h2,.caption{font-size:7.5pt;font-weight:400;color:#5c645f;margin-bottom:.6mm}
.party.wide{grid-column:span 2}
.party .name{font-weight:700;font-size:10pt}
.party.wide .name{font-size:13pt}
.party.wide .city{font-size:12pt;font-weight:700}
.party.wide .street,.party.wide .phone{font-size:10.5pt}
.tax-id{margin-top:.8mm}
.facts{display:flex;flex-wrap:wrap;gap:2mm 9mm;background:#f1f4f2;border-radius:1.5mm;padding:2.6mm 4mm;margin-bottom:5mm;align-items:center}
.fact{display:flex;flex-direction:column}
.fact .caption{margin:0}
.fact .value{font-weight:700}
.fact.due{margin-inline-start:auto;background:#000;color:#fff;border-radius:1mm;padding:1.2mm 4mm}
.fact.due .caption{color:#fff}
.fact.due .value{font-size:14pt;line-height:1.2}
.lines{width:100%;border-collapse:collapse;margin-bottom:5mm}
.lines thead{display:table-header-group}
.lines tr{break-inside:avoid}
.lines th{font-size:7.5pt;font-weight:700;color:#5c645f;text-align:start;padding:0 2mm 1.4mm;border-bottom:.35mm solid #1d2320;vertical-align:bottom}
.lines td{padding:1.7mm 2mm;border-bottom:.2mm solid #d5dad6;vertical-align:top}
.lines th:first-child,.lines td:first-child{padding-inline-start:0}
.lines th:last-child,.lines td:last-child{padding-inline-end:0}
.lines .figure{text-align:end;white-space:nowrap}
.lines .item{width:100%}
.lines .row-number{color:#5c645f;min-width:6mm;white-space:nowrap}
.lines .sku,.soft{color:#5c645f}
.lines .sku{font-size:8pt}
.parcels td{vertical-align:middle}
.parcels .parcel-number{white-space:nowrap;width:22mm}
.parcels .sscc-code,.parcels .sscc-code .code{white-space:nowrap;width:1%}
.parcels .tracking-code{padding-inline-start:6mm}
.parcels td .barcode{align-items:flex-end}
html[dir=rtl] .parcels td .barcode{align-items:flex-start}
.parcels th.tracking-code,.parcels td.tracking-code{text-align:end}
.parcels .barcode-text{font-weight:700}
.totals{break-inside:avoid;width:82mm;margin-inline-start:auto}
.total-row{display:flex;justify-content:space-between;gap:6mm;padding:.9mm 0}
.grand-total{display:flex;justify-content:space-between;gap:6mm;align-items:baseline;border-top:.6mm solid #0f5c4d;margin-top:1.5mm;padding-top:2mm;font-size:15pt;font-weight:700;line-height:1.2}
.total-row bdi,.grand-total bdi{white-space:nowrap}
.payment-state{text-align:end;margin-top:2.5mm}
.mark{display:inline-block;border:.4mm solid #1d2320;border-radius:1mm;padding:.6mm 3mm;font-weight:700}
.mark.paid{border-color:#1f7a4d;color:#1f7a4d}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:14mm;break-inside:avoid;margin-top:16mm}
.signature{border-top:.3mm solid #1d2320;padding-top:1.2mm;display:flex;justify-content:space-between;gap:4mm}
.signature span{color:#5c645f}
`
}
