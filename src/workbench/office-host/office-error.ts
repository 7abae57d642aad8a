/** Error codes of the Excel API that this host gives. */
export type OfficeErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded';

/** A refusal of the host; the client turns it into `OfficeExtension.Error` with the same code. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'OfficeError';
  }
}

export function officeError(code: OfficeErrorCode, message: string): OfficeError {
  return new OfficeError(code, message);
}

export const LOCKED_MESSAGE = '您尝试更改的单元格或图表位于受保护的工作表中。';
