import { entryFormOf, type EntryForm } from '../../app/entry-form';
import { previewEntry, type EntryPreview } from '../../app/fill-entry';
import { explanationOf, writeRow } from '../../app/write-row';
import { convertUnit } from '../../core/measure/units';
import { address } from '../../core/model/cells';
import type { SheetReading } from '../../core/model/reading';
import type { Desk } from './desk';
import { noticeOf, type Notice } from './notice';
import { Store } from './store';
import { work } from './work';

export interface Place {
  sheet: string;
  cell: string;
}

/** What the person has typed and not yet written; null shows what stands in the sheet. */
export interface Draft {
  typed: string | null;
  unit: string | null;
  explanation: string | null;
}

const NO_DRAFT: Draft = { typed: null, unit: null, explanation: null };

export interface EntryState {
  /** Where the selection is; null before it is known. */
  place: Place | null;
  /** The indicator sheet selected; null on any other sheet. */
  reading: SheetReading | null;
  /** Null when the selection is not on an indicator row. */
  form: EntryForm | null;
  draft: Draft;
  loading: boolean;
  problem: Notice | null;
}

/** The tab 填报: the form follows the selection; what is typed stays until the selection moves to another cell. */
export class EntryDesk {
  readonly state = new Store<EntryState>({
    place: null,
    reading: null,
    form: null,
    draft: NO_DRAFT,
    loading: false,
    problem: null,
  });
  private wanted: Place | null = null;
  private reading = false;

  constructor(
    private readonly desk: Desk,
    private readonly written: (places: readonly Place[]) => Promise<void>,
  ) {}

  /** Shows the form of a place; while one is read, only the newest of those that come is read next. */
  async follow(place: Place): Promise<void> {
    this.wanted = place;
    if (this.reading) return;
    this.reading = true;
    this.state.patch({ loading: true });
    while (this.wanted !== null) {
      const next: Place = this.wanted;
      this.wanted = null;
      await this.read(next);
    }
    this.reading = false;
    this.state.patch({ loading: false });
  }

  /** Reads the selection of the workbook and follows it. */
  async refresh(): Promise<void> {
    try {
      const place = await this.desk.services.host.selection();
      if (place) await this.follow(place);
      else this.state.patch({ place: null, reading: null, form: null });
    } catch (error) {
      this.state.patch({ problem: noticeOf(error, this.desk.services.strings) });
    }
  }

  /** Picks an indicator of the sheet by its code: shows its form and selects its cell. */
  async pickIndicator(code: string): Promise<void> {
    const { reading } = this.state.get();
    const row = reading?.rows.find((candidate) => candidate.indicator.code === code);
    const form = reading && row ? entryFormOf(reading, address(row.row, 0)) : null;
    if (form) await this.pickCell(form.cell);
  }

  /** Picks another cell of the row (another year). */
  async pickCell(cell: string): Promise<void> {
    const { reading } = this.state.get();
    if (!reading) return;
    this.show({ sheet: reading.sheet, cell }, reading);
    await this.desk.goTo(reading.sheet, cell);
  }

  type(part: Partial<Draft>): void {
    this.state.patch({ draft: { ...this.state.get().draft, ...part } });
  }

  /** Writes what was typed, value and 核实说明 in one write. */
  write(): Promise<boolean> {
    const { form, draft } = this.state.get();
    if (!form) return Promise.resolve(false);
    const { host, strings } = this.desk.services;
    return this.desk.perform('write', async () => {
      const value = draft.typed !== null ? { preview: previewOf(form, draft) } : {};
      const said = draft.explanation;
      const explanation = said !== null && said !== explanationOf(form) ? { explanation: said } : {};
      const receipt = await writeRow(host, form, { ...value, ...explanation });
      const label = `${form.name} ${form.label}`;
      await this.desk.undo.push({ kind: 'write', label, receipt });
      this.state.patch({ draft: { ...NO_DRAFT, unit: draft.unit } });
      await this.written(receipt.before);
      const cells = receipt.before.map(({ cell }) => cell).join('、');
      return { intent: 'success', text: strings.entry.written(label, form.sheet, cells), undoable: true };
    });
  }

  private async read(place: Place): Promise<void> {
    const { host, catalogue, strings } = this.desk.services;
    try {
      const { readingsOf } = await work();
      const reading = readingsOf(await host.readSheets([place.sheet]), catalogue).sheets[0] ?? null;
      this.show(place, reading);
    } catch (error) {
      this.state.patch({ place, reading: null, form: null, problem: noticeOf(error, strings) });
    }
  }

  private show(place: Place, reading: SheetReading | null): void {
    const before = this.state.get();
    const form = reading ? entryFormOf(reading, place.cell) : null;
    const same = form !== null && before.form?.sheet === form.sheet && before.form.cell === form.cell;
    const unit = form !== null && before.form?.unit === form.unit ? before.draft.unit : null;
    this.state.patch({ place, reading, form, draft: same ? before.draft : { ...NO_DRAFT, unit }, problem: null });
  }
}

/** What the draft would do; without one, what stands in the cell. */
export function previewOf(form: EntryForm, draft: Draft): EntryPreview {
  return draft.typed === null
    ? previewEntry(form, form.current)
    : previewEntry(form, draft.typed, draft.unit ?? form.unit);
}

/** Text of the value field: what was typed, else what stands in the cell, in the unit chosen. */
export function shownValue(form: EntryForm, draft: Draft): string {
  if (draft.typed !== null) return draft.typed;
  const { value } = form.source.entry;
  if (draft.unit === null || draft.unit === form.unit || value.kind !== 'number') return form.current;
  return convertUnit(value.value, form.unit, draft.unit)?.toFixed() ?? form.current;
}

/** True when 写入 has something to write. */
export function hasDraft(form: EntryForm, draft: Draft): boolean {
  return draft.typed !== null || (draft.explanation !== null && draft.explanation !== explanationOf(form));
}
