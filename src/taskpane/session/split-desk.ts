import type { GivenFile, RollupBackground } from '../../app/ports/rollup-background';
import type { SplitCheck, SplitFile, SplitForm, SplitOrder } from '../../app/ports/split-background';
import { splitStrings, type SplitStrings } from '../strings/split-strings';
import { ALL_BOXES, choiceFor } from './choices';
import type { Desk } from './desk';
import { Store } from './store';

/** What 任务分解 shows. */
export interface SplitState {
  planId: string;
  /** A box of the plan, or ALL_BOXES. */
  boxId: string;
  /** 名单: units with shares, targets or bases; null for the lower units of the plan. */
  list: GivenFile | null;
  /** 任务分解.xlsx as it was given back; it takes the place of the list. */
  edited: GivenFile | null;
  byBase: boolean;
  decimals: number | null;
  /** What the file comes to; null without one, and while it is read. */
  check: SplitCheck | null;
}

/** 任务分解: a target is split over the units, mended by hand, and made into a workbook for each; the open workbook takes no part. */
export class SplitDesk {
  readonly state: Store<SplitState>;
  readonly texts: SplitStrings;
  /** Counts the questions: of several answers the last one asked for is shown. */
  private asked = 0;

  constructor(
    private readonly desk: Desk,
    private readonly background: () => Promise<RollupBackground | null>,
  ) {
    const { catalogue, strings } = desk.services;
    const { planId, boxId } = choiceFor(catalogue, catalogue.plans[0]?.id ?? '');
    this.texts = splitStrings(strings.language);
    this.state = new Store<SplitState>({
      planId,
      boxId,
      list: null,
      edited: null,
      byBase: false,
      decimals: null,
      check: null,
    });
  }

  /** Chooses something or takes a file, and looks at what that comes to. */
  async choose(part: Partial<Omit<SplitState, 'check'>>): Promise<void> {
    const { planId, boxId } = { ...this.state.get(), ...part };
    const choice = choiceFor(this.desk.services.catalogue, planId, { planId: this.state.get().planId, boxId });
    this.state.patch({ ...part, planId: choice.planId, boxId: choice.boxId, check: null });
    this.desk.notice.set(null);
    const asked = ++this.asked;
    const order = this.order('units');
    if (!order.list) return;
    try {
      const check = (await (await this.background())?.split(order)) ?? null;
      if (asked === this.asked) this.state.patch({ check });
    } catch (error) {
      if (asked === this.asked) this.desk.report(error);
    }
  }

  /** Takes files that were dropped: a workbook is one given back, anything else a list. */
  async take(files: readonly GivenFile[]): Promise<void> {
    const isWorkbook = ({ name }: GivenFile): boolean => /\.xls[xm]$/i.test(name);
    const edited = files.find(isWorkbook);
    const list = files.find((file) => !isWorkbook(file));
    if (edited || list) await this.choose({ ...(edited ? { edited } : {}), ...(list ? { list } : {}) });
  }

  /** The sheet 任务分解, or the workbooks of all units in one zip; null where it failed. */
  async make(form: SplitForm): Promise<SplitFile | null> {
    let made: SplitFile | null = null;
    await this.desk.perform(form === 'sheet' ? 'split-sheet' : 'split-units', async () => {
      const background = await this.background();
      if (!background) return null;
      made = await background.makeSplit({ ...this.order(form), form });
      return { intent: 'success', text: this.texts.made[form](made.fileName, made.units, made.parted) };
    });
    return made;
  }

  private order(form: SplitForm): SplitOrder {
    const { planId, boxId, list, edited, byBase, decimals } = this.state.get();
    const own = this.desk.services.plans.own.find(({ plan }) => plan.id === planId)?.source ?? null;
    return {
      plan: planId,
      own,
      box: boxId === ALL_BOXES ? null : boxId,
      list: form === 'units' ? (edited ?? list) : list,
      byBase,
      decimals,
    };
  }
}
