/** Words that tell the rows of a roster that are not people. All are compared half-width and without white space. */

/** A totals row begins with one of these. */
export const TOTAL_WORD = /^(?:合计|总计|共计|小计)/

/** The serial number or first cell of an example row. */
export const SAMPLE_WORD = /^[([【]?(?:填写|填报|填表)?(?:例|例子|示例|样例|范例|举例)(?:\d+|行|数据)?[)\]】]?:?$/

/** Instructions that stand in the cell of a name or of a number. */
export const NAME_HINT = /^\(?(?:必填|选填|请填写|如实填写|填写)/
export const ID_HINT = /^\(?(?:\d+位|必填|选填|文本格式)/

/** Instructions anywhere; two of them make an instruction row. */
export const FILL_IN_HINT =
  /^\(?(?:必填|选填|可不填|下拉|请选择|\d+位)|^如:?\d|^例如|文本格式|下拉选择|男\/女|是\/否|YYYY|不超过\d+字/i

/** Under the table: who filled in, checked and signed, when, and remarks. Stands in the first filled cell. */
export const SIGNATURE_LABEL = new RegExp(
  '^(?:' +
    '(?:填表|填报|制表|制作|审核|复核|审批|审查|经办|主管|负责|分管|单位|企业|工会|主席|法定|法人|联系|电话|' +
    '日期|时间|年月日|报送|上报|附|提示|提醒|要求|注意|温馨)[^:]{0,14}:|' +
    '(?:填表人|填报人|制表人|审核人|复核人|经办人)|' +
    '(?:注|备注|说明|附注|备考)\\d*(?:[:.、,]|$)|' +
    '[^:]{0,40}\\((?:签字|签章|盖章|签名|公章)\\)|' +
    '(?:本表|此表|以上|上述|共\\d+[人名]|第\\d+页)' +
    ')',
)

/** As strong in any cell of a row that is not a person. */
export const STRONG_LABEL =
  /^(?:填表|填报|制表|审核|复核|经办|负责|单位负责|工会主席)(?:人|日期|时间)?(?:\((?:签字|签章|签名|盖章)\))?:/

/** A day alone, or a sentence: no name of a person looks like either. */
export const LOOSE_LINE = /^(?:\d{2,4}|_*)年(?:\d{1,2}|_*)月(?:\d{1,2}|_*)日?$|[,;:!。、]|.{16}/
