import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { PROPERTY_LABELS } from '../../text/hardship.ts'
import { ExclusionDialog, PropertyDialog } from './PropertyDialogs.tsx'
import { saveLists, withoutRow } from './row-form.ts'
import { RowsCard, type RowColumn } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'

type Property = HardshipFile['properties'][number]
type Exclusion = HardshipFile['exclusions'][number]

/** What the family owns, and what would bar it from the class. */
export function PropertySection({ file }: SectionProps) {
  const codes = useCodes()
  const properties: RowColumn<Property>[] = [
    { title: '种类', render: (row) => PROPERTY_LABELS[row.kind] },
    { title: '数量', render: (row) => <span className="digits">{row.quantity}</span> },
    { title: '面积（平方米）', money: true, render: (row) => row.areaM2 },
    { title: '估值（元）', money: true, render: (row) => (row.valueFen === null ? null : formatYuan(row.valueFen)) },
    { title: '备注', render: (row) => row.note },
  ]
  const exclusionWord = (row: Exclusion): string => labelOf(codes, 'hardship_exclusion', row.exclusion)
  const exclusions: RowColumn<Exclusion>[] = [
    { title: '情形', render: exclusionWord },
    { title: '查实情况', render: (row) => row.found },
    {
      title: '仍予认定的理由',
      render: (row) => row.overrideWhy ?? <span className="warn-text">没有写，测算结果为“触及排除情形”</span>,
    },
  ]
  return (
    <>
      <RowsCard
        title="家庭财产"
        noun="财产"
        rows={file.properties}
        columns={properties}
        nameOf={(row) => PROPERTY_LABELS[row.kind]}
        hint="住房、车辆、经营、存款都填；没有的不用填。"
        remove={(row) => saveLists(file, { properties: withoutRow(file.properties, row.id) })}
        file={file}
        dialog={PropertyDialog}
      />
      <RowsCard
        title="排除情形"
        noun="排除情形"
        rows={file.exclusions}
        columns={exclusions}
        nameOf={exclusionWord}
        hint="有两套以上住房、机动车、经营实体、拒绝核对等情形的，查实后填在这里。没有就空着。"
        remove={(row) => saveLists(file, { exclusions: withoutRow(file.exclusions, row.id) })}
        file={file}
        dialog={ExclusionDialog}
      />
    </>
  )
}
