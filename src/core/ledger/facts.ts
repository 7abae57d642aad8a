/** A period before the oldest plan held 更早的规划时期; its targets and results are printed beside that plan's. */
export interface EarlierPeriod {
  /** Id in answers: fj-11. */
  id: string;
  /** Name of the period: “十一五”. */
  period: string;
  startYear: number;
  endYear: number;
  /** Id of the plan whose boxes print its targets (column of previous targets) and results (base column). */
  printedIn: string;
}

/** Indicators of neighbouring themes stand together 主题, whatever each plan calls its sections. */
export interface LedgerTheme {
  name: string;
  /** Sections as printed: 三、人才人事, 三、人才队伍建设. */
  sections: readonly string[];
  /** Indicators that stand in no section (targets of the running text). */
  codes: readonly string[];
}

/** An indicator of one plan that continues as one of a later plan 衔接: by code. */
export interface LedgerLink {
  from: string;
  to: string;
  /** False where the scopes differ 口径不可比; then `why` says how. */
  comparable: boolean;
  why: string | null;
}

/** What a reader must know about one indicator in the ledger 衔接说明, with the lines it rests on. */
export interface LedgerNote {
  code: string;
  /** `own`: about the indicator's plan; `earlier`: about the period before it, printed beside it. */
  of: 'own' | 'earlier';
  text: string;
  /** False where the note says that the target cannot be compared with what a later plan prints. */
  comparable: boolean;
}

/** What continues what from plan to plan 规划衔接依据 (METHOD §6). */
export interface LedgerFacts {
  earlier: EarlierPeriod | null;
  themes: readonly LedgerTheme[];
  links: readonly LedgerLink[];
  notes: readonly LedgerNote[];
}
