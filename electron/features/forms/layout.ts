import type { FormPaper } from '../../paper/form/spec.ts'

/** A laid-out form without what belongs to one printing: number and time. */
export type Layout = Pick<FormPaper, 'title' | 'orientation' | 'sides'>
