/**
 * What reads, makes and checks sheets 读表、制表、审核: most of the program, loaded by the pane as one piece while the person looks
 * at it, and not before it stands.
 */
export { confirmExplanation } from './confirm-explanation';
export { correct } from './correct';
export { FIRST_RELATION, insertRelations } from './insert-relations';
export { insertBox, insertMany } from './insert-box';
export { overview } from './overview';
export { readingsOf } from './readings';
export { startLiveValidation } from './live-validation';
export { LiveWorkbook } from './live-workbook';
export { validateWorkbook } from './validate-workbook';
