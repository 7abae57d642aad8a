import { rawWorkbook, rawZip, workbookRelationships } from './raw-zip';

const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...rows: string[]): string => `<Relationships ${RELS}>${rows.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;

/** Parts of a workbook that nobody may touch: chart, picture, comments, theme, printer settings, and some that nobody knows. */
const UNTOUCHED: Readonly<Record<string, string>> = {
  'xl/theme/theme1.xml': '<a:theme xmlns:a="a" name="主题"/>',
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"><c:f>表!$A$1:$A$9</c:f></c:chartSpace>',
  'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
  'xl/media/image1.png': '\u0089PNG\r\n not a picture',
  'xl/comments1.xml': '<comments><authors><author>陈某</author></authors></comments>',
  'xl/printerSettings/printerSettings1.bin': 'printer',
  'xl/unknown/thing.xml': '<thing xmlns="urn:x">  甲 </thing>',
  'customXml/item7.xml': '<other xmlns="urn:other"/>',
};
export const RICH_PARTS = Object.keys(UNTOUCHED);

/**
 * An .xlsm made by hand: a form-like sheet with a formula of PLAN.*, a macro sheet and a sheet with a chart; macros with
 * a signature, a link to another workbook, paths of a machine in five places, and parts that must stay as they are.
 */
export function richWorkbook(): Uint8Array {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><f>_xldudf_PLAN_TARGET(1)</f><v>1</v></c><c r="B1"><f>[1]Sheet1!A1</f><v>2</v></c></row></sheetData>' +
    '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" r:id="rId2"/></hyperlinks>';
  const workbook =
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}" xmlns:mc="mc">` +
    '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\chen\\" xmlns:x15ac="x"/></mc:Choice></mc:AlternateContent>' +
    '<bookViews><workbookView activeTab="2"/></bookViews>' +
    '<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="宏" sheetId="2" r:id="rId2"/><sheet name="图" sheetId="3" r:id="rId3"/></sheets>' +
    '<externalReferences><externalReference r:id="rId4"/></externalReferences>' +
    '<definedNames><definedName name="Auto_Open">宏!$A$1</definedName><definedName name="区" localSheetId="2">图!$A$1</definedName></definedNames></workbook>';
  const types = rawWorkbook('').find(({ name }) => name === '[Content_Types].xml')!.data as string;
  return rawZip(
    rawWorkbook(sheet, {
      ...UNTOUCHED,
      '[Content_Types].xml': types
        .replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')
        .replace('<Override', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override')
        .replace(
          '</Types>',
          '<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>' +
            '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
        ),
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': workbookRelationships(
        'rId2 xlMacrosheet macrosheets/sheet1.xml',
        'rId3 worksheet worksheets/sheet2.xml',
        'rId4 externalLink externalLinks/externalLink1.xml',
        'rId5 vbaProject vbaProject.bin',
        'rId6 calcChain calcChain.xml',
      ),
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData/><drawing r:id="rId1"/></worksheet>',
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        relation('rId1', 'hyperlink', 'file:///C:\\Users\\chen\\Desktop\\a.docx', true),
        relation('rId2', 'hyperlink', 'https://www.example.cn/', true),
        relation('rId3', 'comments', '../comments1.xml'),
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': relationships(relation('rId1', 'drawing', '../drawings/drawing1.xml')),
      'xl/drawings/_rels/drawing1.xml.rels': relationships(
        relation('rId1', 'chart', '../charts/chart1.xml'),
        relation('rId2', 'image', 'C:\\Users\\chen\\Pictures\\a.png', true),
      ),
      'xl/connections.xml':
        '<connections><connection id="1" name="q" sourceFile="C:\\Users\\chen\\a.csv"/></connections>',
      'docProps/app.xml':
        '<Properties><HyperlinkBase>C:\\Users\\chen</HyperlinkBase><Company>省厅</Company></Properties>',
      'xl/vbaProject.bin': 'macros',
      'xl/_rels/vbaProject.bin.rels': relationships(relation('rId1', 'vbaProjectSignature', 'vbaProjectSignature.bin')),
      'xl/vbaProjectSignature.bin': 'signature',
      'xl/macrosheets/sheet1.xml': '<xm:macrosheet xmlns:xm="m"/>',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
        relation('rId1', 'externalLinkPath', 'file:///C:\\Users\\chen\\b.xlsx', true),
      ),
      'xl/calcChain.xml': '<calcChain/>',
    }),
  );
}
