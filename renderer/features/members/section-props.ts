import type { ComponentType } from 'react'
import type { Member } from '../../../shared/contract/members.ts'

/** What every part of one person's page gets. */
export interface SectionProps {
  member: Member
  /** A field that somebody wants to fill in, and how often that was asked; null for none. */
  wanted: { field: string; turn: number } | null
}

export interface Section {
  key: string
  title: (member: Member) => string
  component: ComponentType<SectionProps>
}
