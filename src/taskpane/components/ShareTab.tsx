import { useShareStrings } from '../hooks/use-share-strings';
import { ReceivedSection } from './ReceivedSection';
import { RepairSection } from './RepairSection';
import { SealSection } from './SealSection';
import { SendSection } from './SendSection';

/** 报送: seal the workbook, send it, and look into what others sent. */
export function ShareTab() {
  const texts = useShareStrings();
  return (
    <div className="stack sections">
      <p className="hint">{texts.hint}</p>
      <RepairSection />
      <SealSection />
      <SendSection />
      <ReceivedSection />
    </div>
  );
}
