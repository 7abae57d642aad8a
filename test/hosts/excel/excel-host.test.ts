import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { bootOffice } from '../../support/office-node';
import { hostContract } from '../contract';
import { selectArea, typeInto } from './workbook';

hostContract({
  name: 'ExcelHost',
  capabilities: { customFunctions: false, live: true },
  create: async () => {
    const office = await bootOffice();
    return {
      host: new ExcelHost({ customFunctions: false }),
      type: (sheet, cell, value) => typeInto(office.grid, sheet, cell, value),
      select: (sheet, area) => selectArea(office.grid, sheet, area),
      dispose: () => office.dispose(),
    };
  },
});
