import type { Box } from '../model/box';
import type { Catalogue } from '../model/catalogue';
import { BLANK_FIGURE, type Figure } from '../model/figure';
import { inOneShape, PLAIN_INDICATOR, type Indicator } from '../model/indicator';
import { DEFAULT_SETTINGS, type Plan } from '../model/plan';
import type { Project } from '../model/project';

/**
 * A checked catalogue in few bytes 压缩的规划目录: what has its usual value is left out, and what only people read stands apart. It is
 * made when the program is built, so that functions start without reading and checking the sources again.
 */
export interface PackedCatalogue {
  plans: readonly object[];
}

/** What functions do not compute with: of an indicator, by its code, and of a box, by `plan/box` 备注. */
interface Note {
  remarks?: readonly string[];
  otherTargets?: readonly object[];
  footnotes?: readonly string[];
  projects?: readonly object[];
}
export type CatalogueNotes = Readonly<Record<string, Note>>;

const PROJECT = {
  parent: null,
  content: null,
  nature: null,
  builder: null,
  term: null,
} as const satisfies Partial<Project>;

const BOX = {
  available: true,
  reason: null,
  line: null,
  footnotes: [],
  sameAs: null,
  indicators: [],
  projects: [],
  years: null,
} as const satisfies Partial<Box>;

const PLAN = { settings: DEFAULT_SETTINGS } as const satisfies Partial<Plan>;

const NOTE: Note = { remarks: [], otherTargets: [], footnotes: [], projects: [] };

/** The object without the keys that have their usual value. */
function lean(value: object, usual: object, without: readonly string[] = []): Record<string, unknown> {
  const known = new Map<string, unknown>(Object.entries(usual));
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, own]) =>
        !without.includes(key) && !(known.has(key) && JSON.stringify(known.get(key)) === JSON.stringify(own)),
    ),
  );
}

/** Takes a catalogue apart into facts and notes; `unpackCatalogue` gives the same catalogue again. */
export function packCatalogue(catalogue: Catalogue): { facts: PackedCatalogue; notes: CatalogueNotes } {
  const notes = new Map<string, Note>();
  const note = (key: string, value: Note): void => {
    if (Object.values(value).some((list: readonly unknown[]) => list.length > 0)) notes.set(key, lean(value, NOTE));
  };
  const plans = catalogue.plans.map((plan) => ({
    ...lean(plan, PLAN),
    boxes: plan.boxes.map((box) => {
      // A box that another plan holds shares its rows.
      if (box.sameAs) return lean({ ...box, indicators: [], projects: [] }, BOX, ['planId', 'footnotes']);
      note(`${plan.id}/${box.id}`, {
        footnotes: box.footnotes,
        projects: box.projects.map((project) => lean(project, PROJECT, ['planId', 'boxId'])),
      });
      const indicators = box.indicators.map((indicator) => {
        note(indicator.code, {
          remarks: indicator.remarks,
          otherTargets: indicator.otherTargets.map(({ figure, line }) => ({
            line,
            figure: lean(figure, BLANK_FIGURE),
          })),
        });
        return packIndicator(indicator);
      });
      return lean({ ...box, indicators }, BOX, ['planId', 'footnotes', 'projects']);
    }),
  }));
  return { facts: { plans }, notes: Object.fromEntries(notes) };
}

function packIndicator(indicator: Indicator): object {
  const figure = (value: Figure | null): object | null => value && lean(value, BLANK_FIGURE);
  return lean(
    {
      ...indicator,
      baseline: figure(indicator.baseline),
      target: figure(indicator.target),
      outcome: figure(indicator.outcome),
      previousTarget: figure(indicator.previousTarget),
    },
    PLAIN_INDICATOR,
    ['planId', 'boxId', 'remarks', 'otherTargets'],
  );
}

/** The catalogue that was packed; without notes it has none, which functions never miss. */
export function unpackCatalogue(facts: PackedCatalogue, notes: CatalogueNotes = {}): Catalogue {
  const noteOf = new Map(Object.entries(notes));
  const plans = (facts.plans as readonly Plan[]).map((plan) => ({
    ...PLAN,
    ...plan,
    boxes: plan.boxes.map((box) => unpackBox(plan.id, box, noteOf)),
  }));
  const owned = plans.flatMap(({ boxes }) => boxes).filter(({ sameAs }) => sameAs === null);
  for (const { boxes } of plans) {
    boxes.forEach((box, at) => {
      const { sameAs } = box;
      const owner = sameAs && owned.find(({ planId, id }) => planId === sameAs.planId && id === sameAs.boxId);
      if (owner)
        boxes[at] = { ...box, footnotes: owner.footnotes, indicators: owner.indicators, projects: owner.projects };
    });
  }
  return {
    plans,
    byCode: new Map(owned.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.code, indicator]))),
  };
}

function unpackBox(planId: string, packed: Box, notes: ReadonlyMap<string, Note>): Box {
  const boxId = packed.id;
  const own = notes.get(`${planId}/${boxId}`);
  return {
    ...BOX,
    ...packed,
    planId,
    footnotes: own?.footnotes ?? [],
    projects: ((own?.projects ?? []) as readonly Project[]).map((project) => ({
      ...PROJECT,
      ...project,
      planId,
      boxId,
    })),
    indicators: (packed.indicators ?? []).map((indicator) => {
      const note = notes.get(indicator.code);
      return inOneShape({
        ...PLAIN_INDICATOR,
        ...indicator,
        planId,
        boxId,
        remarks: note?.remarks ?? [],
        otherTargets: ((note?.otherTargets ?? []) as Indicator['otherTargets']).map(({ figure, line }) => ({
          figure: { ...BLANK_FIGURE, ...figure },
          line,
        })),
        baseline: { ...BLANK_FIGURE, ...indicator.baseline },
        target: { ...BLANK_FIGURE, ...indicator.target },
        outcome: indicator.outcome ? { ...BLANK_FIGURE, ...indicator.outcome } : null,
        previousTarget: indicator.previousTarget ? { ...BLANK_FIGURE, ...indicator.previousTarget } : null,
      });
    }),
  };
}
