import { asPrinted } from './canonical';
import { BEFORE } from './words';

const EACH =
  /每(?:个|名|家|一)?\d{0,4}[十百千万亿]{0,2}(?:县\(市、区\)|县市区|县区|市县|县|设区市|地级市|市|区|省|乡镇|街道\(乡镇\)|乡|镇|行政村|建制村|村|街道|社区\(村\)|社区|学校|常住人口|人口|人|名|户|家庭|企业|单位|岗位|床位|月|季度|天|日|周|批|期|年度|年)(?!均)/y;

/** “For each” 每县, 每年, 每万人口 or an average (年均, 人均) at `position`, as printed. */
export function perAt(text: string, position: number): { end: number; per: string } | null {
  if (text[position] === '每') {
    EACH.lastIndex = position;
    const each = EACH.exec(text);
    return each ? { end: position + each[0].length, per: asPrinted(each[0]) } : null;
  }
  const word = BEFORE.at(text, position);
  const first = word?.value[0];
  return word && word.value.length === 1 && first?.says === 'per'
    ? { end: position + word.length, per: first.per }
    : null;
}
