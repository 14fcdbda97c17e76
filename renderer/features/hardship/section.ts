import type { ComponentType } from 'react'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'

export interface SectionProps {
  file: HardshipFile
  /** Opens another part of the file. */
  onGo: (part: string) => void
}

export interface Section {
  key: string
  title: (file: HardshipFile) => string
  component: ComponentType<SectionProps>
}
