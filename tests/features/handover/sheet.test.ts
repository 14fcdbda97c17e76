import { expect, it } from 'vitest'
import { layOutSheet, type SheetFacts } from '../../../electron/features/handover/sheet.ts'
import { drawPaper } from '../../../electron/paper/keep.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { joined, readPdfPages } from '../../support/read-pdf.ts'

function makeFacts(places: number): SheetFacts {
  return {
    fromName: '王组织', toName: '李接手', witnessName: '', note: '钥匙两把，一把在会计处。',
    townshipName: '云桥镇', unionName: '云桥镇总工会', today: day('2026-03-02'), madeAt: '2026-03-02T01:00:00.000Z',
    stock: {
      counts: [{ kind: 'person', count: 3 }],
      open: [{ kind: 'drafts', count: 1 }],
      places: Array.from({ length: places }, (_, n) => ({ of: 'consent' as const, place: `${n + 1} 号柜`, count: 1 })),
      withoutPlace: [],
      organiserName: '王组织',
    },
    backup: { fileName: '工友档案.gybak', takenWhen: '2026-03-02 09:00', sha256: 'ab'.repeat(32), head: { seq: 9, hash: 'cd'.repeat(32) } },
    second: null, hasSecond: false, provenOn: null,
    foot: { left: '', right: '' },
  }
}

const HEADINGS = [
  ['二、没有办完的事', '没有保存的草稿'],
  ['三、纸质材料存放', '存放地点'],
  ['四、封存备份', '工友档案.gybak'],
  ['五、说明', '移交人（签字）'],
  ['四、封存备份', '移交人（签字）'],
] as const

/** So many places bring the fifth heading, or the fourth, to the foot of the first page. What is signed never stands alone. */
it.each([8, 9, 16, 17])('keeps each heading with what stands under it, and what is signed with its lines (%i places)', async (places) => {
  const { bytes } = await drawPaper({ form: layOutSheet(makeFacts(places)) }, {})
  const pages = (await readPdfPages(bytes)).map(joined)
  const torn = HEADINGS.filter(([heading, below]) => !pages.some((text) => text.includes(heading) && text.includes(below)))
  expect(torn).toEqual([])
})
