/** Every rule hangs on the paper's own language and direction: one file may hold papers in several. */
export const a4Rules = `
body{font-size:9pt;line-height:1.4}
.a4[lang=fa]{line-height:1.6}
.header{display:grid;grid-template-columns:1fr auto;grid-template-rows:auto 1fr;column-gap:8mm;align-items:start;border-bottom:.6mm solid #0f5c4d;padding-bottom:4mm}
.letterhead{grid-row:1/3}
.house{font-size:15pt;font-weight:700;line-height:1.2;letter-spacing:-.01em}
[dir=rtl] .house{letter-spacing:0}
.house-line{color:#5c645f;font-size:8.5pt;margin-top:1mm}
.title{text-align:end}
.title h1{font-size:21pt;line-height:1.1;color:#0f5c4d}
.title h1.long{font-size:16pt;line-height:1.25}
.translation{font-size:9.5pt;color:#5c645f}
.document-number{font-size:11pt;font-weight:700;margin-top:1mm}
.header>.barcode{grid-column:2;justify-self:end;margin-top:3mm;font-size:8pt;align-items:flex-end}
.a4 .bars{margin-right:-3.75mm}
main.a4[dir=rtl] .bars{margin-right:0;margin-left:-3.75mm}
main.a4[dir=rtl] .header>.barcode{align-items:flex-start}
.header:has(.verification){grid-template-columns:minmax(0,1fr) auto auto;column-gap:5mm;padding-bottom:2mm}
.verification{grid-column:3;grid-row:1/3;display:flex;gap:1mm;align-items:flex-start}
.verification-code{min-width:30mm;max-width:49mm;font-size:7pt;line-height:1.3;text-align:center}
.verification-line:first-of-type{font-weight:700}
.verification-line span{display:inline-block}
main.a4 .verification .bars{margin:0}
.reprint{display:inline-block;margin-top:3mm;background:#000;color:#fff;padding:.8mm 3mm;font-size:10pt;border-radius:1mm}
.parties{display:grid;grid-template-columns:repeat(3,1fr);gap:7mm;padding:5mm 0 4.5mm}
.parties.halves{grid-template-columns:repeat(2,1fr);gap:4mm 10mm}
.party h2,.caption{font-size:7.5pt;font-weight:400;color:#5c645f;margin-bottom:.6mm}
.party.wide{grid-column:span 2}
.party .name{font-weight:700;font-size:10pt}
.party.wide .name{font-size:13pt}
.party.wide .city{font-size:12pt;font-weight:700}
.party.wide .street,.party.wide .phone{font-size:10.5pt}
.party-ids{display:flex;flex-wrap:wrap;gap:0 4mm;margin-top:.8mm;max-height:9.5em;overflow:hidden}
.facts{display:flex;flex-wrap:wrap;gap:2mm 8mm;background:#f1f4f2;border-radius:1.5mm;padding:2.6mm 4mm;margin-bottom:5mm;align-items:flex-start}
.fact{display:flex;flex-direction:column}
.fact.wide{flex-basis:100%}
.fact .caption{margin:0}
.fact .value{font-weight:700}
.fact.due{margin-inline-start:auto;background:#000;color:#fff;border-radius:1mm;padding:1.2mm 4mm;max-width:80mm}
.fact.due .caption{color:#fff}
.fact.due .value{font-size:14pt;line-height:1.2}
.fact.due .due-words{font-size:7.5pt;line-height:1.35;margin-top:.4mm}
.to-fill{display:inline-block;width:34mm;height:4mm;border-bottom:.25mm solid #1d2320}
.tax-notice{margin:-1mm 0 5mm}
.tax-notice.framed{border:.35mm solid #1d2320;border-radius:1mm;padding:1.6mm 4mm;font-weight:700}
.lines{width:100%;border-collapse:collapse;margin-bottom:4mm}
.lines thead{display:table-header-group}
.lines tr{break-inside:avoid}
.lines th{font-size:7.5pt;font-weight:700;color:#5c645f;text-align:start;padding:0 1.6mm 1.4mm;border-bottom:.35mm solid #1d2320;vertical-align:bottom}
.lines td{padding:1.7mm 1.6mm;border-bottom:.2mm solid #d5dad6;vertical-align:top}
.lines.long td{padding-block:1.1mm}
.lines th:first-child,.lines td:first-child{padding-inline-start:0}
.lines th:last-child,.lines td:last-child{padding-inline-end:0}
.lines .figure{text-align:end;white-space:nowrap}
.lines .item{width:100%}
.lines .row-number{color:#5c645f;min-width:6mm;white-space:nowrap}
.lines .sku,.soft,.unit{color:#5c645f}
.lines .sku,.unit{font-size:8pt}
.lines .running{font-size:7.5pt;font-weight:400;color:#5c645f}
.parcels td{vertical-align:middle}
.parcels .parcel-number{white-space:nowrap;width:22mm}
.parcels .sscc-code,.parcels .sscc-code .code{white-space:nowrap;width:1%}
.parcels .tracking-code{padding-inline-start:6mm}
.parcels td .barcode{align-items:flex-end}
main.a4[dir=rtl] .parcels td .barcode{align-items:flex-start}
.parcels th.tracking-code,.parcels td.tracking-code{text-align:end}
.parcels .barcode-text{font-weight:700}
.bill-sums{display:grid;grid-template-columns:1fr 78mm;gap:4mm 10mm;align-items:start;break-inside:avoid;margin-bottom:5mm}
.tax-table{width:100%;border-collapse:collapse;font-size:8pt}
.tax-table caption{text-align:start;font-size:7.5pt;color:#5c645f;padding-bottom:.8mm}
.tax-table th{font-weight:400;color:#5c645f;text-align:start;padding:.5mm 1.2mm;border-bottom:.2mm solid #d5dad6}
.tax-table td{padding:.6mm 1.2mm}
.tax-table th.figure,.tax-table .figure{text-align:end;white-space:nowrap}
.tax-table th:first-child,.tax-table td:first-child{padding-inline-start:0}
.tax-table th:last-child,.tax-table td:last-child{padding-inline-end:0}
.tax-table tfoot td{border-top:.2mm solid #d5dad6;font-weight:700}
.tax-note{margin-top:2mm}
.bill-words{grid-column:1/-1;border-top:.2mm solid #d5dad6;padding-top:1.6mm}
.bill-words .caption{margin-inline-end:2mm}
.bank-line{margin-bottom:4mm;break-inside:avoid}
.bank-line .caption{margin-inline-end:2mm}
.bank-code{white-space:nowrap}
.total-row{display:flex;justify-content:space-between;gap:6mm;padding:.9mm 0}
.grand-total{display:flex;justify-content:space-between;gap:6mm;align-items:baseline;border-top:.6mm solid #0f5c4d;margin-top:1.5mm;padding-top:2mm;font-size:15pt;font-weight:700;line-height:1.2}
.total-row bdi,.grand-total bdi{white-space:nowrap}
.payment-state{text-align:end;margin-top:2.5mm}
.mark{display:inline-block;border:.4mm solid #1d2320;border-radius:1mm;padding:.6mm 3mm;font-weight:700}
.mark.paid{border-color:#1f7a4d;color:#1f7a4d}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:14mm;break-inside:avoid;margin-top:13mm}
.signatures.many{grid-template-columns:repeat(3,1fr);gap:9mm 8mm;margin-top:11mm;font-size:8pt}
.party-ids .bank-line{flex-basis:100%;margin:0}
.party-ids .bank-line .caption{display:none}
.signatures.narrow{grid-template-columns:repeat(5,1fr);gap:9mm 5mm;font-size:7.5pt;line-height:1.3}
.signatures.narrow .signature{display:block}
.narrow .signature b,.narrow .signature span{display:block}
.signature{border-top:.3mm solid #1d2320;padding-top:1.2mm;display:flex;justify-content:space-between;gap:4mm}
.signature span{color:#5c645f}
`
