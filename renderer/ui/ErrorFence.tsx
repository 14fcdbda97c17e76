import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { goTo } from '../data/session.ts'
import { EmptyState } from './EmptyState.tsx'

/** Keeps a fault in drawing one screen from taking the whole page with it. */
export class ErrorFence extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <EmptyState
        title="这一页显示不出来"
        hint="已保存的内容没有受影响。请回到首页再试；若总是这样，请告诉县总工会是哪一页。"
        actions={<Button onClick={() => goTo('start')}>回到首页</Button>}
      />
    )
  }
}
