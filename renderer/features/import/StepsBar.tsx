export const STEPS = [
  { key: 'file', label: '选文件' },
  { key: 'columns', label: '对应列' },
  { key: 'rows', label: '预览' },
  { key: 'apply', label: '导入' },
  { key: 'result', label: '结果' },
] as const
export type Step = (typeof STEPS)[number]['key']

interface Props {
  at: Step
  /** Steps one can go to from here. */
  open?: readonly Step[]
  onGo?: (step: Step) => void
}

/** 选文件 → 对应列 → 预览 → 导入 → 结果. */
export function StepsBar({ at, open = [], onGo }: Props) {
  const now = STEPS.findIndex((step) => step.key === at)
  return (
    <nav aria-label="导入步骤">
      <ol className="import-steps">
        {STEPS.map(({ key, label }, index) => (
          <li key={key} className={index < now ? 'step-done' : ''} aria-current={key === at ? 'step' : undefined}>
            <span className="step-number" aria-hidden="true">
              {index < now ? '✓' : index + 1}
            </span>
            {key !== at && open.includes(key) && onGo !== undefined ? (
              <button type="button" onClick={() => onGo(key)}>
                {label}
              </button>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
