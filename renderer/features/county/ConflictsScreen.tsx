import { PartTabs } from '../../ui/PartTabs.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { useRememberedList } from '../../data/session.ts'
import { CountyTabs } from './CountyTabs.tsx'
import { FieldConflicts } from './FieldConflicts.tsx'
import { SamePeople } from './SamePeople.tsx'
import './county.css'

const PARTS = [{ key: 'fields', title: '同一栏两边都改过' }, { key: 'same', title: '同一人在两个乡镇' }] as const

/** 两边不一致: fields that both sides have changed, and people of one identity number in two townships. */
export function ConflictsScreen({ part }: { part?: string }) {
  const [open, setOpen] = useRememberedList('county.conflicts', part, part === 'same' ? 'same' : 'fields')
  return (
    <PageFrame title="两边不一致">
      <CountyTabs open="county-conflicts" />
      <PartTabs label="不一致的种类" open={open} parts={PARTS} onOpen={setOpen}>
        {open === 'same' ? <SamePeople /> : <FieldConflicts />}
      </PartTabs>
    </PageFrame>
  )
}
