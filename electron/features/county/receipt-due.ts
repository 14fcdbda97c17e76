import type { Tx } from '../../db/store.ts'

/** The township is to hear of something that was decided about rows of this package. */
export async function markReceiptDue(tx: Tx, townshipCode: string, sequence: number): Promise<void> {
  await tx
    .updateTable('received_package')
    .set({ receipt_due: 1 })
    .where('township_code', '=', townshipCode)
    .where('sequence', '=', sequence)
    .execute()
}
