import { MEMBER_STATES } from '../../shared/domain/codes.ts'
import type { Output } from '../bridge.ts'
import { stateLabel } from './events.ts'
import { PURPOSE_WORDS } from './packages.ts'

type Preview = Extract<Output<'county.open'>, { kind: 'preview' }>['preview']
export type RowKind = Preview['rows'][number]['kind']

export const ROW_KIND_WORDS: Readonly<Record<RowKind, string>> = {
  new: '新增', changed: '变更', same: '相同', conflict: '两边不一致', deleted: '删除', refused: '不收',
}

/** The checks of a package that is opened, in their order. */
export const STAGE_WORDS: Readonly<Record<string, string>> = {
  size: '文件大小', seal: '解密', archive: '压缩包', manifest: '清单', signature: '签名', hashes: '校验和', data: '数据',
}

/** How the package stands to those taken before. */
export function verdictWords({ verdict, missing, sequence, scope }: Pick<Preview, 'verdict' | 'missing' | 'sequence' | 'scope'>): string {
  const gap = missing.length === 0 ? '' : `第 ${missing.join('、')} 号没有收到；`
  switch (verdict) {
    case 'next':
      return '按次序，可以合并。'
    case 'again':
      return '这个包以前收过，再合并一次不会有变化。'
    case 'gap_full':
      return scope.kind === 'full'
        ? `${gap}这是全部数据，可以合并；以前报来、这次没有的会标为删除。`
        : `${gap}这个包从第 ${scope.since} 号算起，可以合并；没有收到的那个用途不同，请补交。`
    case 'gap_changes':
      return `${gap}这个包只有${scope.kind === 'changes' ? `第 ${scope.since} 号以来的` : ''}变化，不能合并。请补交，或请该乡镇报送全部数据。`
    case 'older':
      return `已经收过比第 ${sequence} 号更新的包，这个旧包不能合并。`
    case 'forked':
      return '接不上以前收到的包：同一序号做过两次，或该乡镇用旧备份恢复过。请电话核实，告诉对方县里最后收到第几号，填在“上报 › 修改代码”里，再报送全部数据。'
  }
}

/** Whether the program takes it. */
export function isMergeable(verdict: Preview['verdict']): boolean {
  return verdict === 'next' || verdict === 'again' || verdict === 'gap_full'
}

/** 第 7 号 困难职工 全部数据. */
export function packageWords({ sequence, purpose, scope }: Pick<Preview, 'sequence' | 'purpose' | 'scope'>): string {
  return `第 ${sequence} 号 · ${PURPOSE_WORDS[purpose]} · ${scope.kind === 'full' ? '全部数据' : `第 ${scope.since} 号以来的变化`}`
}

/** Membership as a row has it: `member_state/active`. */
export function membershipWords(state: string | null): string {
  if (state === null) return '不是会员'
  const bare = state.split('/').at(-1)
  return stateLabel(MEMBER_STATES.find((known) => known === bare) ?? null)
}
