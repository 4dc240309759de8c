/**
 * The calibration page, the same on every medium: measured from the corner of the paper, so on A4 its page has no margin
 * and no footer.
 */
export const calibrationStyle = `
@page calibration{size:210mm 297mm;margin:0;@bottom-left{content:none}@bottom-right{content:none}}
.calibration{position:relative;overflow:hidden;font-size:7.5pt;line-height:1.25}
.edge-marks{position:absolute;left:0;top:0;display:block}
.calibration-body{position:absolute;left:12.5mm;right:6mm;top:12.5mm;bottom:6mm}
.calibration h1{font-size:14pt;line-height:1.2}
.calibration h2{font-size:7.5pt;font-weight:700;margin:2.5mm 0 1mm;max-width:75mm}
.calibration dl>div{display:flex;gap:2mm}
.calibration dt{flex:none;min-width:19mm}
.calibration dd{font-weight:700}
.measured{display:flex;align-items:flex-start;gap:1mm;flex-direction:column;margin-top:2mm}
.upright-line{position:absolute;right:6mm;top:34mm}
.calibration[dir=rtl] .upright-line{right:auto;left:14mm}
.upright-line .measured{position:relative}
.upright-line span{position:absolute;right:4.2mm;top:50%;transform:translateY(-50%);writing-mode:vertical-rl;white-space:nowrap}
.calibration[dir=rtl] .upright-line span{right:auto;left:4.2mm}
.gratings{display:flex;gap:3mm}
.gratings span{font-size:7pt}
.test-codes{display:flex;flex-direction:column;gap:1.5mm;align-items:flex-start}
.calibration .bars{margin:0!important}
.calibration p{margin-top:2mm;max-width:77mm}
.calibration.wide{page:calibration;font-size:9pt}
.calibration.wide .calibration-body{left:16mm;top:16mm}
.calibration.wide h1{font-size:22pt}
.calibration.wide h2{font-size:9pt;margin-top:6mm;max-width:none}
.calibration.wide p{max-width:120mm;margin-top:5mm}
`
