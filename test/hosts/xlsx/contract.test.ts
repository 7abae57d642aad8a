import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { renamedSpec } from '../../support/small-spec';
import { hostContract } from '../contract';

const capabilities = { customFunctions: false, live: false };

hostContract({
  name: 'XlsxHost on a new file',
  capabilities,
  create: async () => ({ host: new XlsxHost() }),
});

hostContract({
  name: 'XlsxHost on an existing file',
  capabilities,
  create: async () => {
    const bytes = await writeWorkbook([renamedSpec('已有的表', 'old_')], { dialect: 'native' });
    return { host: new XlsxHost(bytes) };
  },
});
