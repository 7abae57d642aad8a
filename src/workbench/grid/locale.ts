import type { ILocales } from '@univerjs/core';
import { LocaleType, mergeLocales } from '@univerjs/core';
import dataValidation from '@univerjs/data-validation/locale/zh-CN';
import design from '@univerjs/design/locale/zh-CN';
import docsUi from '@univerjs/docs-ui/locale/zh-CN';
import sheetsConditionalUi from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import sheetsValidationUi from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import sheetsValidation from '@univerjs/sheets-data-validation/locale/zh-CN';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/zh-CN';
import sheetsFormula from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsNoteUi from '@univerjs/sheets-note-ui/locale/zh-CN';
import sheetsNumfmtUi from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsUi from '@univerjs/sheets-ui/locale/zh-CN';
import sheets from '@univerjs/sheets/locale/zh-CN';
import ui from '@univerjs/ui/locale/zh-CN';

/** Words that the grid asks for and does not bring: what it says while formulas are computed. */
const PROGRESS = {
  'sheets-formula': {
    progress: {
      analyzing: '正在分析公式',
      calculating: '正在计算',
      'array-analysis': '正在分析数组公式',
      'array-calculation': '正在计算数组公式',
      done: '计算完成',
    },
  },
};

/** Chinese words of the grid. */
export const CHINESE: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    sheetsFormula,
    sheetsFormulaUi,
    sheetsNumfmtUi,
    dataValidation,
    sheetsValidation,
    sheetsValidationUi,
    sheetsConditionalUi,
    sheetsNoteUi,
    PROGRESS,
  ),
};
