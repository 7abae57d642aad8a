import type { Severity } from '../model/finding';

/** Severity as statisticians call it 审核级别 (METHOD §7). */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '强制性',
  warning: '核实性',
  information: '提示性',
};
