/** 快捷键. */
export function KeysPage() {
  return (
    <table className="table">
      <caption>不用鼠标也能做完所有的事</caption>
      <thead>
        <tr>
          <th scope="col">按键</th>
          <th scope="col">作用</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(([keys, effect]) => (
          <tr key={keys}>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{effect}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const KEYS = [
  ['Ctrl+K', '查找会员、单位、工会（姓名、拼音、首字母、号码末几位）'],
  ['Ctrl+N', '新增会员'],
  ['Ctrl+P', '打印'],
  ['Ctrl+Z', '撤销上一步（在文本框里是撤销输入）'],
  ['Enter', '到下一栏（可在设置里关掉）'],
  ['Shift+Enter', '回上一栏'],
  ['Ctrl+Enter', '保存'],
  ['Ctrl+S', '保存，留在本页'],
  ['Esc', '关闭，没保存的留作草稿'],
  ['Tab、Shift+Tab', '在按钮和栏目之间移动'],
  ['↑ ↓ Home End PageUp PageDown', '在列表里移动'],
  ['Enter（列表里）', '打开这一行'],
  ['空格（列表里）', '选中或取消这一行'],
  ['F5', '刷新'],
  ['F1', '帮助'],
  ['Alt+←', '返回'],
] as const
