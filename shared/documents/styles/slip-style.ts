/** Packing slip and return slip: papers that a customer reads. */
export const slipStyle = `
.slip-who{display:grid;grid-template-columns:1fr 78mm;gap:8mm;padding:5mm 0 2mm;align-items:start}
.slip-who h2,.return-address h2{font-size:7.5pt;font-weight:400;color:#5c645f;margin-bottom:.6mm}
.slip-who .name{font-weight:700;font-size:12pt}
.slip-who .street,.slip-who .city{font-size:10.5pt}
.slip-facts{display:grid;grid-template-columns:1fr 1fr;gap:2mm 6mm}
.gift{break-inside:avoid;border:.5mm solid #0f5c4d;border-radius:3mm;padding:6mm 9mm;margin:4mm 0 2mm;text-align:center}
.gift h2{font-size:13pt;color:#0f5c4d;margin-bottom:1.5mm}
.gift p{font-size:13pt;line-height:1.5}
main[dir=rtl] .gift p{line-height:1.75}
.sheet-table .packed{font-size:12pt}
.fewer .packed span{border:.45mm solid #1d2320;border-radius:1mm;padding:0 1.6mm}
.slip-total{break-inside:avoid;display:flex;justify-content:space-between;width:82mm;margin:4mm 0 0;margin-inline-start:auto;border-top:.6mm solid #0f5c4d;padding-top:2mm;font-size:15pt;font-weight:700;line-height:1.2}
.thanks{break-inside:avoid;margin-top:11mm;text-align:center}
.thanks p{font-size:12pt;font-weight:700}
.thanks .house-line{display:flex;justify-content:center;gap:6mm}
.steps{display:grid;grid-template-columns:repeat(3,1fr);gap:7mm;margin-top:5mm}
.step{display:flex;gap:3mm;align-items:flex-start}
.step-number{flex:none;width:8mm;height:8mm;border-radius:50%;background:#0f5c4d;color:#fff;font-weight:700;font-size:12pt;line-height:8mm;text-align:center}
.returned td{padding-block:2mm}
.write-cell{width:32mm}
.write-box{display:inline-block;width:24mm;height:7mm;border-bottom:.3mm solid #1d2320}
.reasons{break-inside:avoid;margin-top:5mm;background:#f1f4f2;border-radius:1.5mm;padding:3mm 4mm 4mm}
.reasons h2{font-size:7.5pt;color:#5c645f}
.reason-list{display:grid;grid-template-columns:repeat(3,1fr);gap:1mm 6mm;margin-top:1mm}
.reason-number{display:inline-block;min-width:4mm}
.comment{margin-top:4mm;color:#5c645f;border-bottom:.3mm solid #1d2320;padding-bottom:6mm}
.policy{margin-top:4mm;color:#5c645f;font-size:8.5pt}
.return-address{break-inside:avoid;display:grid;grid-template-columns:1.35fr 1fr;gap:8mm;border:.4mm dashed #1d2320;border-radius:2mm;padding:5mm 7mm;margin-top:8mm}
.return-to .name{font-size:15pt;font-weight:700}
.return-to .street,.return-to .country,.return-to .phone{font-size:12pt}
.return-to .city{font-size:15pt;font-weight:700}
`
