import type { SplitStrings } from './split-strings';

export const SPLIT_EN: SplitStrings = {
  views: 'Roll up or split',
  receive: 'Roll up',
  split: 'Split targets',
  plan: 'Plan',
  box: 'Box',
  allBoxes: (count) => `All boxes (${count})`,
  list: 'Units, shares',
  listOfPlan: 'The lower units of the plan, targets by hand',
  chooseList: 'Use a list…',
  dropList: 'No list',
  listHint:
    'CSV with a column “unit”; “share”, or “indicator, target, share, baseline” may follow. A share without an indicator holds for all that add up',
  way: 'Units without target and share',
  byHand: 'By hand',
  byBase: 'By their baseline',
  byBaseHint: 'Baselines stand in the column “baseline” of the list',
  decimals: 'Decimals',
  asPrinted: 'As the plan prints them',
  places: (count) => `At least ${count}`,
  sheet: 'Download the sheet',
  making: 'Making…',
  back: 'The sheet, edited',
  backHint:
    'Edit the yellow cells, save, and drop the workbook here; plan and box must be those of the download. Neither it nor the open workbook is changed.',
  chooseBack: 'Choose a file…',
  dropBack: 'Leave it out',
  check: 'Sums',
  checking: 'Checking…',
  adds: (units, indicators, parted) =>
    `${units} units, ${indicators} indicators, ${parted} split; all of them add up to their targets.`,
  fits: (units, indicators, parted, open) =>
    `${units} units, ${indicators} indicators, ${parted} split; in ${open} of them some units have no target yet.`,
  nothing: (units, indicators) => `${units} units, ${indicators} indicators; no target is split yet.`,
  faults: {
    list: 'The list or sheet is wrong; mend it and give it back:',
    sum: 'Targets of the units do not add up to the printed ones; mend them and give the file back:',
  },
  more: (count) => `${count} more`,
  remarks: (count) => `Remarks (${count})`,
  units: 'Make the workbooks of the units',
  unitsHint: 'A workbook for each unit, with the sheet, in one .zip.',
  made: {
    sheet: (file, units, parted) =>
      `“${file}” was made: ${units} units, ${parted} targets split. Edit the yellow cells, save, and give it back here.`,
    units: (file, units, parted) =>
      `“${file}” was made: workbooks of ${units} units and the sheet, ${parted} targets split.`,
  },
};
