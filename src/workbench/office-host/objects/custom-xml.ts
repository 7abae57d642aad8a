import { uniqueId } from '../../grid/ids';
import type { XmlPart } from '../../grid/grid-model';
import { asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelCollection, ExcelObject, callable, command, readable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';

/** Namespace of the outermost element, or "". */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const prefix = root?.[1];
  const attribute = new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ''}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const match = attribute.exec(root?.[2] ?? '');
  return match?.[1] ?? match?.[2] ?? '';
}

function checkXml(value: unknown): string {
  const xml = asText(value);
  if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw officeError('InvalidArgument', '自定义部件不是 XML。');
  return xml;
}

/** `Excel.CustomXmlPartCollection`, or the part of it with one namespace. */
export class CustomXmlPartCollection extends ExcelCollection<CustomXmlPart> {
  readonly typeName: string;

  constructor(
    host: OfficeHost,
    private readonly namespace: string | null,
  ) {
    super(host);
    this.typeName = namespace === null ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection';
  }

  override items(): CustomXmlPart[] {
    return this.host.grid.xmlParts
      .filter((part) => this.namespace === null || namespaceOf(part.xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.host, part));
  }

  protected override keys(part: CustomXmlPart): (string | null)[] {
    return [part.id];
  }

  protected override members(): Members {
    const only = (): CustomXmlPart | null => {
      const items = this.items();
      return items.length === 1 ? items[0]! : null;
    };
    if (this.namespace !== null) {
      return {
        ...super.members(),
        GetOnlyItem: callable(() => {
          const item = only();
          if (!item) throw officeError('ItemNotFound', `命名空间 ${this.namespace} 的部件不是恰有一个。`);
          return item;
        }),
        GetOnlyItemOrNullObject: callable(only),
      };
    }
    return {
      ...super.members(),
      Add: callable((xml) => {
        const part: XmlPart = { id: `{${uniqueId('xml')}}`, xml: checkXml(xml) };
        this.host.grid.xmlParts.push(part);
        this.host.grid.partsChanged();
        return new CustomXmlPart(this.host, part);
      }),
      GetByNamespace: callable((namespace) => new CustomXmlPartCollection(this.host, asText(namespace))),
    };
  }
}

class CustomXmlPart extends ExcelObject {
  readonly typeName = 'CustomXmlPart';

  constructor(
    host: OfficeHost,
    private readonly part: XmlPart,
  ) {
    super(host);
  }

  override get id(): string {
    return this.part.id;
  }

  protected override members(): Members {
    const { part } = this;
    const { grid } = this.host;
    return {
      Id: readable(() => part.id),
      NamespaceUri: readable(() => namespaceOf(part.xml)),
      GetXml: callable(() => part.xml),
      SetXml: command((xml) => {
        part.xml = checkXml(xml);
        grid.partsChanged();
      }),
      Delete: command(() => {
        grid.xmlParts = grid.xmlParts.filter((other) => other !== part);
        grid.partsChanged();
      }),
    };
  }
}
