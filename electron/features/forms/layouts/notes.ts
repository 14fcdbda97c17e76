/** Foot of the archive form: what must be filled in, and how many copies there are (domain 3.6). */
export const HARDSHIP_NOTE = 
  '注：带*的栏目为必填项；本表一式三份，由所在单位、上级主管工会、县总工会困难职工帮扶中心各存一份，每页均须加盖公章。'

/** What the householder answers for. */
export const TRUE_WORDS = 
  '本人承诺：以上情况及所提供的材料真实、完整。如有隐瞒或虚报，愿意退回已领取的帮扶资金，并承担相应责任。'
