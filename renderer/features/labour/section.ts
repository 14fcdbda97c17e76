import type { ComponentType } from 'react'
import type { Employment } from '../../../shared/contract/labour-records.ts'

export interface SectionProps {
  employment: Employment
  /** Opens another part of the employment. */
  onGo: (part: string) => void
}

export interface Section {
  key: string
  title: (employment: Employment) => string
  component: ComponentType<SectionProps>
}
