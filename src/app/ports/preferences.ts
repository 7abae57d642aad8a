/** What the person chose last 上次的选择, offered again the next time the pane opens. */
export interface LastChoice {
  planId: string;
  boxId: string;
  unitName: string;
  /** 报告期 as typed: 2023, 2023-09; null when none was given. */
  asOf: string | null;
}

/** Where small choices are kept on this computer; never in the workbook. Losing them costs nothing. */
export interface Preferences {
  lastChoice(): Promise<LastChoice | null>;
  rememberChoice(choice: LastChoice): Promise<void>;
}
