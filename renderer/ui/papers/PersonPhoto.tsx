import { useCall } from '../../data/use-call.ts'
import { SmallPicture } from './SmallPicture.tsx'
import './papers.css'

/** The newest 照片 among a person's papers; nothing where there is none. */
export function PersonPhoto({ personId, name }: { personId: string; name: string }) {
  const papers = useCall('attachments.list', { ownerTable: 'person', ownerId: personId })
  const photo = papers.value?.findLast(({ kind, mediaType }) => kind === 'photo' && mediaType !== 'application/pdf')
  if (photo === undefined) return null
  return <SmallPicture key={photo.id} id={photo.id} label={`${name}的照片`} className="person-photo" />
}
