/** What slips and sheets need beyond the other A4 papers. */
export const sheetStyle = ``
