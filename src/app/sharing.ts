/** What 报送 does with a workbook, in one piece: the pane loads it when it is first asked for. */
export { AppError } from './app-error';
export { PROGRAM } from './program';
export { COPY_NAMESPACE } from '../core/sheet/sending/copy-part';
export { findStuck, repairStuck } from './repair';
export { sealWorkbook } from './seal/seal-workbook';
export { verifyWorkbook } from './seal/verify-workbook';
export { sha256 } from './seal/web-digest';
export { prepareSending } from './share/prepare-sending';
export { lookInto } from './share/received';
