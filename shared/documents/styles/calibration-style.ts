import type { Paper } from '../paper.ts'
export const calibrationStyle = (_paper: Paper) => ''
