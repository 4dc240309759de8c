import type { Paper } from '../paper.ts'

/**
 * The label: black on white, lines three dots wide, rows of fixed height. 149.5 mm, because Chromium cuts a page of
 * 150 mm to 149.95.
 */
export const labelStyle = ({ media }: Paper) => `
@page{size:${media.widthMm}mm ${media.heightMm}mm;margin:0}
body{font-size:8pt;line-height:1.22}
.label{width:100mm;height:149.5mm;overflow:hidden;display:flex;flex-direction:column}
.head{height:17mm}.from{height:12.5mm}.strip{height:12.5mm}.tracking{height:25mm}.sscc{height:37mm}
.label>section{overflow:hidden;padding:0 3mm;border-bottom:.375mm solid #000;min-height:0;flex:none}
.label>.to{flex:1 1 0}
.label>section:last-child{border-bottom:0}
.caption{font-size:6.5pt;line-height:1.2;display:block}
.head{display:grid;grid-template-columns:1fr auto;align-items:center;gap:0 3mm;background:#fff}
.carrier{font-size:25pt;font-weight:700;line-height:1.12;letter-spacing:-.015em}
html[dir=rtl] .carrier{letter-spacing:0;font-size:21pt;line-height:1.4}
.head.long .carrier{font-size:15pt}
.service{background:#000;color:#fff;font-size:12pt;font-weight:700;padding:1.2mm 3mm;border-radius:1mm;max-width:46mm;white-space:nowrap;text-overflow:ellipsis;display:block}
.head .reprint{grid-column:1/3;display:flex;justify-content:space-between;background:#000;color:#fff;margin:0 -3mm;padding:0 3mm;font-size:9pt;line-height:4.6mm;align-self:end}
.head:has(.reprint) .carrier{font-size:17pt}
.head:has(.reprint).long .carrier{font-size:12pt}
.head:has(.reprint) .service{padding-block:.5mm}
.from{display:grid;grid-template-columns:auto 1fr auto;gap:2.5mm;align-items:center}
.from-lines{font-size:7.5pt;line-height:1.25}
.from .caption{writing-mode:initial}
.day{font-size:7.5pt}
.to{position:relative;display:flex;flex-direction:column;padding-top:1.6mm!important}
.to .address{flex:1;min-height:0;overflow:hidden}
.to .name{font-weight:700}
.to .city{font-weight:700}
.to .country{font-weight:700}
.to .large{font-size:13pt;line-height:1.2}
.to .large .name{font-size:16pt;line-height:1.15}
.to .large .city{font-size:18pt;line-height:1.15}
.to .medium{font-size:10.5pt;line-height:1.2}
.to .medium .name{font-size:12pt}
.to .medium .city{font-size:14pt}
.to .small{font-size:8.5pt;line-height:1.2}
.to .small .city{font-size:11pt}
html[dir=rtl] .to .large{font-size:12pt;line-height:1.4}
html[dir=rtl] .to .large .name,html[dir=rtl] .to .large .city{font-size:15pt;line-height:1.35}
html[dir=rtl] .to .medium{font-size:10pt;line-height:1.38}
html[dir=rtl] .to .small{line-height:1.36}
.pick-up{display:inline-block;border:.5mm solid #000;border-radius:1mm;padding:.3mm 2mm;margin-top:.8mm;font-size:11pt;line-height:1.2}
.note{font-size:8pt;line-height:1.2;padding:.6mm 0 1mm;flex:none}
.strip{display:flex;align-items:stretch;padding:0!important}
.strip .fact{flex:0 0 auto;padding:1mm 3mm 0;border-inline-start:.375mm solid #000;min-width:0;overflow:hidden}
.strip .fact:first-child{border-inline-start:0}
.strip .caption{white-space:nowrap}
.strip .value{display:block;font-size:13pt;font-weight:700;line-height:1.2;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.strip .order{flex:1 1 0}
.strip .order .value.long{font-size:10pt!important}
.strip .fact.due{background:#000;color:#fff;flex:1 0 auto}
.strip:has(.due) .value{font-size:11pt}
.strip:has(.due) .due .value{font-size:14pt}
html[dir=rtl] .strip .value{font-size:11pt;line-height:1.4}
.strip:has(.due.long) .value{font-size:9pt!important}
.strip:has(.due.long) .due .value{font-size:11pt!important}
.strip:has(.due.long) .fact{padding-inline:2mm}
.tracking,.sscc{display:flex;align-items:center;justify-content:center}
.tracking .barcode-text{font-size:13pt;font-weight:700;line-height:1.25;letter-spacing:.03em}
.sscc .barcode-text{font-size:10.5pt;line-height:1.3;letter-spacing:.04em;margin-top:.6mm}
`
