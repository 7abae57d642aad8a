import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';

/** Most lines shown of a list. */
const SHOWN = 12;

/** 核对: whether the targets of the units add up to the printed ones, and what does not. */
export function SplitVerdict() {
  const { split } = useRollup();
  const { list, edited, check } = useStore(split.state);
  const { texts } = split;
  const file = edited ?? list;
  return (
    <section className="stack" aria-label={texts.check} aria-live="polite">
      {file && !check && <p className="flat">{texts.checking}</p>}
      {file && check?.ok === false && (
        <>
          <p className="flat wrap">
            <b>{file.name}</b> {texts.faults[check.of]}
          </p>
          <Lines lines={check.problems} />
        </>
      )}
      {file && check?.ok && (
        <>
          <p className="flat wrap">
            <b>{file.name}</b> {summaryOf(check)}
          </p>
          {check.open.length > 0 && <Lines lines={check.open} />}
          {check.remarks.length > 0 && (
            <details className="details">
              <summary>{texts.remarks(check.remarks.length)}</summary>
              <Lines lines={check.remarks} all />
            </details>
          )}
        </>
      )}
    </section>
  );

  function summaryOf({ units, indicators, parted, open }: Extract<typeof check, { ok: true }>): string {
    if (parted === 0) return texts.nothing(units, indicators);
    return open.length > 0 ? texts.fits(units, indicators, parted, open.length) : texts.adds(units, indicators, parted);
  }
}

function Lines({ lines, all = false }: { lines: readonly string[]; all?: boolean }) {
  const { texts } = useRollup().split;
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <ul className="plain">
      {shown.map((line) => (
        <li key={line} className="row wrap" lang="zh-CN">
          {line}
        </li>
      ))}
      {shown.length < lines.length && <li className="row">{texts.more(lines.length - shown.length)}</li>}
    </ul>
  );
}
