import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useRef } from 'react';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { CorrectionDialog } from './CorrectionDialog';
import { EmptyState } from './EmptyState';
import { FindingFilterView } from './FindingFilterView';
import { FindingList } from './FindingList';
import { ReportConflictDialog } from './ReportConflictDialog';
import { ReportExports } from './ReportExports';
import { SeverityCounts } from './SeverityCounts';
import { ValidationActions } from './ValidationActions';
import { ValidationProgress } from './ValidationProgress';

/** 审核: check everything, see what is wrong and why, go there, correct it, report it. */
export function ValidationTab() {
  const { validation, desk } = usePane();
  const strings = useStrings();
  const texts = useValidationStrings();
  const { report, complete, step } = useStore(validation.state);
  const tab = useRef<HTMLDivElement>(null);
  useKeptFocus(tab, `${step === null} ${report.findings.length}`);
  const checked = report.sheets.length > 0;
  return (
    <div className="stack" ref={tab}>
      <ValidationActions />
      <ValidationProgress />
      {checked && <SeverityCounts />}
      {checked && !complete && <p className="hint">{texts.partial}</p>}
      {report.findings.length > 0 && (
        <>
          <FindingFilterView />
          <FindingList />
        </>
      )}
      {report.findings.length === 0 && checked && (
        <EmptyState title={texts.passedTitle} text={texts.passed(report.sheets.length)}>
          <CheckmarkCircleRegular className="good" fontSize={32} aria-hidden="true" />
        </EmptyState>
      )}
      {!checked && report.findings.length === 0 && (
        <EmptyState title={texts.emptyTitle} text={complete ? texts.noSheets : texts.empty}>
          {complete && <Button onClick={() => desk.tab.set('insert')}>{strings.entry.toInsert}</Button>}
        </EmptyState>
      )}
      {complete && report.unrecognised.length > 0 && (
        <p className="hint wrap">{texts.unrecognised(report.unrecognised)}</p>
      )}
      {complete && checked && <ReportExports />}
      <CorrectionDialog />
      <ReportConflictDialog />
    </div>
  );
}
