import type { Paper } from '../paper.ts'
export const toteStyle = (_paper: Paper) => ''
