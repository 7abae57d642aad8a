import type { PageLine } from '../../grid/print-setup';
import type { GridSheet } from '../../grid/sheet';
import { asText } from '../arguments';
import type { Member, Members } from '../excel-object';
import { ExcelObject, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';

const LONGEST = 255;

abstract class OfSheet extends ExcelObject {
  constructor(
    host: OfficeHost,
    protected readonly sheet: GridSheet,
  ) {
    super(host);
  }
}

/** `Excel.HeaderFooterGroup`. All pages have the same lines. */
export class HeaderFooterGroup extends OfSheet {
  readonly typeName = 'HeaderFooterGroup';

  protected override members(): Members {
    return {
      State: readable(() => 'Default'),
      DefaultForAllPages: readable(() => new HeaderFooter(this.host, this.sheet)),
    };
  }
}

class HeaderFooter extends OfSheet {
  readonly typeName = 'HeaderFooter';

  protected override members(): Members {
    return {
      LeftHeader: this.part('header', 'left'),
      CenterHeader: this.part('header', 'center'),
      RightHeader: this.part('header', 'right'),
      LeftFooter: this.part('footer', 'left'),
      CenterFooter: this.part('footer', 'center'),
      RightFooter: this.part('footer', 'right'),
    };
  }

  private part(line: 'header' | 'footer', place: keyof PageLine): Member {
    const { sheet } = this;
    return writable(
      () => sheet.print[line][place],
      (value) => {
        const text = asText(value);
        if (text.length > LONGEST) throw officeError('InvalidArgument', `页眉页脚不得超过 ${LONGEST} 个字。`);
        sheet.print = { ...sheet.print, [line]: { ...sheet.print[line], [place]: text } };
      },
    );
  }
}
