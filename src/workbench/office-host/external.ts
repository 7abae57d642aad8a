import { FileSlices } from './file-slices';
import type { OfficeHost } from './office-host';
import { REQUIREMENT_SETS } from './requirement-sets';

/** A list as the client expects it from Excel for Windows. */
interface SafeArray {
  toArray(): unknown[];
}
type Callback = (answer: SafeArray | number) => void;
type EventHandler = (event: number, message: SafeArray) => void;

/** The part of `window` that matters here. */
export interface OfficeWindow {
  external: unknown;
}

const Method = { batch: 93, getFile: 77, getSlice: 80, closeFile: 81 } as const;
const RICH_API_EVENT = 33;
const OK = 0;
const HTTP_OK = 200;
const INTERNAL_ERROR = 5001;
const PAYLOAD_TOO_LARGE = 5103;
// Place of the JSON text among the parameters of a batch.
const BODY = 4;
const CHINESE = 'zh-CN';

const array = (...items: unknown[]): SafeArray => ({ toArray: () => items });

/**
 * Puts a host in the place of Excel for Windows: gives the window the `external` that Microsoft's unmodified office.js
 * talks to. Call it before office.js loads; the host may come later, requests wait for it.
 */
export function connectOffice(window: OfficeWindow, host: OfficeHost | Promise<OfficeHost>): void {
  const external = createExternal(Promise.resolve(host));
  // In browsers `window.external` is read-only, but may be defined anew.
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
}

function createExternal(ready: Promise<OfficeHost>) {
  const handlers = new Set<EventHandler>();
  const files = new FileSlices();
  const settings = new Map<string, string>();
  let host: OfficeHost | null = null;
  void ready.then((connected) => {
    host = connected;
    for (const [key, value] of connected.grid.settings) settings.set(key, value);
    connected.events.connect((messages) => {
      const entries = messages.map((message) =>
        array(message.messageCategory, message.messageType, message.targetId, message.message, '', false),
      );
      for (const handler of handlers) handler(RICH_API_EVENT, array(...entries));
    });
  });
  const answer = (callback: Callback, work: Promise<unknown[]>): void => {
    work.then(
      (items) => callback(array(OK, ...items)),
      (error: unknown) => callback(errorNumber(error)),
    );
  };
  const store = {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of host?.grid.settings ?? settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      const target = host?.grid.settings ?? settings;
      target.clear();
      keys.forEach((key, index) => target.set(key, values[index] ?? ''));
    },
  };
  return {
    GetContext: () => context(store),
    GetHostInfo: () => '_host_Info=Excel$Win32$16.01$zh-CN$$$$0',
    GetLoggingAllowed: () => false,
    GetSettings: () => store,
    Execute(method: number, params: unknown, callback: Callback): void {
      const list = listOf(params);
      if (method === Method.batch) {
        const body = String((Array.isArray(list[0]) ? list[0] : list)[BODY]);
        const reply = ready.then(async (connected) => JSON.stringify(await connected.execute(body)));
        answer(
          callback,
          reply.then((text) => [[HTTP_OK, [], text]]),
        );
      } else if (method === Method.getFile) {
        answer(
          callback,
          ready.then(async (connected) => [array(...(await files.open(connected)))]),
        );
      } else if (method === Method.getSlice) {
        answer(
          callback,
          Promise.resolve().then(() => [array(...files.slice(list))]),
        );
      } else if (method === Method.closeFile) {
        files.close(list);
        callback(array(OK));
      } else {
        callback(INTERNAL_ERROR);
      }
    },
    RegisterEvent(event: number, _target: string, handler: EventHandler, callback: Callback): void {
      if (event === RICH_API_EVENT) handlers.add(handler);
      callback(array(OK));
    },
    UnregisterEvent(event: number, _target: string, callback: Callback): void {
      if (event === RICH_API_EVENT) handlers.clear();
      callback(array(OK));
    },
  };
}

/** What the client asks about the application and the document. */
function context(store: object) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'plan-indicators',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.14326.20238',
    GetAppUILocale: () => CHINESE,
    GetAppDataLocale: () => CHINESE,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetOsfOMToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostCustomMessage: () => '',
    GetSettings: () => store,
  };
}

function listOf(params: unknown): unknown[] {
  if (Array.isArray(params)) return params;
  const list = params as Partial<SafeArray> | null | undefined;
  return list?.toArray?.() ?? [];
}

/** By its code and not by its class: the host lives in another page, which has classes of its own. */
function errorNumber(error: unknown): number {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'RequestPayloadSizeLimitExceeded' ? PAYLOAD_TOO_LARGE : INTERNAL_ERROR;
}
