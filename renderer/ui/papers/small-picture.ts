import { call } from '../../bridge.ts'

/** Pixels a side: twice the largest small picture, for sharp screens. */
const SIDE = 240

let turn: Promise<unknown> = Promise.resolve()

/**
 * The small picture of a paper. One after the other: a photo of a phone fills fifty megabytes while it is made small,
 * and the host holds only a few that were not fetched yet. Rejects for what the browser cannot read.
 */
export function readSmallPicture(id: string): Promise<ImageBitmap> {
  const next = turn.then(() => fetchSmall(id))
  turn = next.catch(() => undefined)
  return next
}

async function fetchSmall(id: string): Promise<ImageBitmap> {
  const { token } = await call('attachments.glance', { id })
  const answer = await fetch(`/preview/${token}`)
  if (!answer.ok) throw new Error('the picture is gone')
  return createImageBitmap(await answer.blob(), { resizeHeight: SIDE, resizeQuality: 'medium' })
}
