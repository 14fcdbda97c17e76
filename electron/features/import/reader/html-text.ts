import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const SILENT: ReadonlySet<string> = new Set(['table', 'script', 'style', 'template', 'select', 'textarea'])
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'])

/**
 * The text of a cell as a browser shows it: white space runs together, `br` and blocks break the line, no-break
 * spaces stay. A table inside the cell is a sheet of its own and adds nothing.
 */
export function readHtmlText(cell: Element): string {
  let text = ''
  const open: (Node | string)[] = [...cell.childNodes].toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') text += node
    else if ('value' in node) text += node.value.replace(/[ \t\r\n\f]+/g, ' ')
    else if (node.nodeName === 'br') text += '\n'
    else if ('childNodes' in node && !SILENT.has(node.nodeName)) {
      const isBlock = BLOCKS.has(node.nodeName)
      if (isBlock) open.push('\n')
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i]
        if (child !== undefined) open.push(child)
      }
      if (isBlock) open.push('\n')
    }
  }
  return text.replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ').replace(/^[ \n]+|[ \n]+$/g, '')
}
