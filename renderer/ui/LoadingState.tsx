import { Spin } from 'antd'

/** Shown while something is read. */
export function LoadingState({ label = '正在读取…' }: { label?: string }) {
  return (
    <div className="loading" role="status">
      <Spin /> <span>{label}</span>
    </div>
  )
}
