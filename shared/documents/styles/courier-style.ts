/** The courier's tour: one frame per stop, never torn. */
export const courierStyle = `
.stop{break-inside:avoid;display:grid;grid-template-columns:9mm 1fr 42mm 56mm;gap:0 4mm;border:.35mm solid #1d2320;border-radius:2mm;padding:2.5mm 4mm 2mm;margin-top:3.5mm}
.stop-number{font-size:21pt;font-weight:700;line-height:1.1;color:#0f5c4d}
.stop-who>*,.stop-papers>div{overflow:hidden}
.stop-name{font-size:12pt;font-weight:700;line-height:1.25}
.stop-city{font-weight:700;font-size:11pt}
.stop-phone{font-size:11pt;font-weight:700}
main[dir=rtl] .stop-name{line-height:1.5}
.stop-note{font-size:8.5pt;margin-top:.6mm}
.stop-hours{font-size:14pt;font-weight:700;line-height:1.25}
main[dir=rtl] .stop-hours{line-height:1.5}
.stop-papers{margin-top:1.5mm;font-size:8.5pt}
.stop-pay{display:flex;flex-direction:column;gap:1.5mm}
.stop-pay .barcode{align-items:flex-end;font-size:8pt;line-height:1.25}
main[dir=rtl] .stop-pay .barcode{align-items:flex-start}
.stop-pay .bars{margin-right:-3.75mm}
main[dir=rtl] .stop-pay .bars{margin-right:0;margin-left:-3.75mm}
.collect{background:#000;color:#fff;border-radius:1.5mm;padding:1.4mm 3mm 1.8mm}
.collect .caption{color:#fff;display:block}
.collect-amount{display:block;font-weight:700;line-height:1.2;white-space:nowrap}
main[dir=rtl] .collect-amount{line-height:1.5}
.collect-words{font-size:8pt;line-height:1.3}
main[dir=rtl] .collect-words{line-height:1.5}
.nothing-due{border:.35mm solid #1d2320;border-radius:1.5mm;padding:1.6mm 3mm;font-weight:700}
.stop-sign{grid-column:2/5;margin-top:6.5mm;border-top:.25mm solid #1d2320;padding-top:.8mm;display:flex;justify-content:space-between;font-size:8pt}
.stop-sign span{color:#5c645f}
`
