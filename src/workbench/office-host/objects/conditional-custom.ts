import type { ConditionalFormat } from '../../grid/conditionals';
import { asBoolean, asColor, asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import type { ConditionalFormatObject } from './conditional-formats';

type Custom = Extract<ConditionalFormat, { type: 'formula' }>;

abstract class CustomPart extends ExcelObject {
  constructor(
    host: OfficeHost,
    protected readonly owner: ConditionalFormatObject,
    protected readonly custom: Custom,
  ) {
    super(host);
  }

  protected fontProperty(name: 'bold' | 'italic') {
    return writable(
      () => this.custom.look.font?.[name] ?? null,
      (value) => {
        this.custom.look.font = { ...this.custom.look.font, [name]: asBoolean(value) };
        this.owner.save();
      },
    );
  }
}

/** `Excel.CustomConditionalFormat`: a formula and the look where it holds. */
export class CustomConditionalFormat extends CustomPart {
  readonly typeName = 'CustomConditionalFormat';

  protected override members(): Members {
    const { host, owner, custom } = this;
    return {
      Rule: readable(() => new CustomRule(host, owner, custom)),
      Format: readable(() => new CustomLook(host, owner, custom)),
    };
  }
}

class CustomRule extends CustomPart {
  readonly typeName = 'ConditionalFormatRule';

  protected override members(): Members {
    return {
      Formula: writable(
        () => this.custom.formula,
        (value) => {
          const formula = asText(value);
          if (!formula.startsWith('=')) throw officeError('InvalidArgument', `条件格式的公式应以“=”开头：${formula}`);
          this.custom.formula = formula;
          this.owner.save();
        },
      ),
    };
  }
}

class CustomLook extends CustomPart {
  readonly typeName = 'ConditionalRangeFormat';

  protected override members(): Members {
    const { host, owner, custom } = this;
    return {
      Fill: readable(() => new CustomFill(host, owner, custom)),
      Font: readable(() => new CustomFont(host, owner, custom)),
    };
  }
}

class CustomFill extends CustomPart {
  readonly typeName = 'ConditionalRangeFill';

  protected override members(): Members {
    return {
      Color: writable(
        () => this.custom.look.fill ?? '',
        (value) => {
          this.custom.look.fill = asColor(value);
          this.owner.save();
        },
      ),
      Clear: command(() => {
        delete this.custom.look.fill;
        this.owner.save();
      }),
    };
  }
}

class CustomFont extends CustomPart {
  readonly typeName = 'ConditionalRangeFont';

  protected override members(): Members {
    return {
      Bold: this.fontProperty('bold'),
      Italic: this.fontProperty('italic'),
      Color: writable(
        () => this.custom.look.font?.color ?? '',
        (value) => {
          this.custom.look.font = { ...this.custom.look.font, color: asColor(value) };
          this.owner.save();
        },
      ),
    };
  }
}
