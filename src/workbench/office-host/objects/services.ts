import { asBoolean, asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelObject, callable, command, readable, writable } from '../excel-object';
import type { OfficeHost } from '../office-host';
import { officeError } from '../office-error';

/** State of the ribbon and the pane that the page of the workbench shows. */
export class Services {
  /** False by the ids of buttons that the add-in switched off. */
  readonly buttons = new Map<string, boolean>();
  readonly tabs = new Map<string, boolean>();
  paneShown = true;
  private startState = 'Inactive';
  private readonly listeners = new Set<() => void>();

  constructor(private readonly host: OfficeHost) {}

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A service of Office outside of the workbook, by the name the client gives it. */
  create(name: string): ExcelObject {
    const { host } = this;
    const changed = (): void => {
      for (const listener of this.listeners) listener();
    };
    switch (name) {
      case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
        return service(host, 'AppRuntimePersistenceService', {
          GetAppRuntimeStartState: callable(() => this.startState),
          SetAppRuntimeStartState: command((state) => {
            this.startState = asText(state);
          }),
        });
      case 'Microsoft.AppRuntime.AppRuntimeService':
        return service(host, 'AppRuntimeService', {
          GetAppRuntimeState: callable(() => (this.paneShown ? 'Visible' : 'Background')),
          SetAppRuntimeState: command((state) => {
            this.paneShown = asText(state) === 'Visible';
            changed();
          }),
        });
      case 'Microsoft.DynamicRibbon.DynamicRibbon':
        return service(host, 'DynamicRibbon', {
          GetButton: callable((id) => this.button(asText(id), changed)),
          GetTab: callable((id) => this.tab(asText(id), changed)),
        });
      case 'Microsoft.InternalService.AddinInternalService':
        // The client tells that its command handlers are there.
        return service(host, 'AddinInternalService', { NotifyActionHandlerReady: command(() => undefined) });
      default:
        throw officeError('ApiNotFound', `工作台没有实现服务 ${name}。`);
    }
  }

  private button(id: string, changed: () => void): ExcelObject {
    return service(this.host, 'RibbonButton', {
      Id: readable(() => id),
      Enabled: writable(
        () => this.buttons.get(id) ?? true,
        (value) => {
          this.buttons.set(id, asBoolean(value));
          changed();
        },
      ),
    });
  }

  private tab(id: string, changed: () => void): ExcelObject {
    return service(this.host, 'RibbonTab', {
      Id: readable(() => id),
      SetVisibility: command((shown) => {
        this.tabs.set(id, asBoolean(shown));
        changed();
      }),
    });
  }
}

function service(host: OfficeHost, typeName: string, members: Members): ExcelObject {
  return new (class extends ExcelObject {
    readonly typeName = typeName;
    protected override members(): Members {
      return members;
    }
  })(host);
}
