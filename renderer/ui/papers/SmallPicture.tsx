import { useEffect, useRef, useState } from 'react'
import { readSmallPicture } from './small-picture.ts'

interface Props {
  id: string
  /** What it shows; empty where the words stand beside it. */
  label: string
  className: string
}

/** A picture of a paper, too small to be read; drawn once it comes into sight. */
export function SmallPicture({ id, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return undefined
    let wanted = true
    const draw = async (): Promise<void> => {
      const picture = await readSmallPicture(id)
      if (wanted) {
        target.width = picture.width
        target.height = picture.height
        target.getContext('2d')?.drawImage(picture, 0, 0)
        target.dataset['drawn'] = 'yes'
      }
      picture.close()
    }
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return
      watch.disconnect()
      draw().catch(() => wanted && setLost(true))
    })
    watch.observe(target)
    return () => {
      wanted = false
      watch.disconnect()
    }
  }, [id])
  if (lost) return <span className={`${className} small-picture-lost`}>不能显示</span>
  const name = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <canvas ref={canvas} width={1} height={1} className={className} {...name} />
}
