import { Button } from 'antd'
import './forms.css'

/** A likely slip in a credit code, such as O for 0: offered under its field, never taken by itself. */
export function CodeSuggestion({ code, onTake }: { code: string | undefined; onTake: (code: string) => void }) {
  if (code === undefined) return null
  return (
    <p className="credit-note">
      代码里没有字母 I、O，是不是 <span className="digits">{code}</span>？
      <Button size="small" data-enter-stop onClick={() => onTake(code)}>
        改成这个
      </Button>
    </p>
  )
}
