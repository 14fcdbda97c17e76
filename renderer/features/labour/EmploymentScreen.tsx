import { useCall } from '../../data/use-call.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { FindingCards } from './FindingCards.tsx'
import './labour.css'

/** One employment: who works where since when, with which papers, and what the law says today. */
export function EmploymentScreen({ id }: { id: string }) {
  const loaded = useCall('employments.get', { id })
  return (
    <PageFrame back title={loaded.value?.name ?? '用工'}>
      <Ready of={loaded}>{(employment) => <FindingCards employment={employment} />}</Ready>
    </PageFrame>
  )
}
