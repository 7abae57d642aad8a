/** Requirement sets that the workbench keeps, as Excel LTSC 2021 has them: what is not here answers “not supported”. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  CustomFunctionsRuntime: '1.3',
  Settings: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
  CustomXmlParts: '1.1',
};
