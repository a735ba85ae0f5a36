import { acts } from 'budget-api/application/acts/acts.ts';
import { amount, commitment, head, type WritePath } from '../write-path/write-desk.fixture.ts';

interface Node {
  readonly code: string;
  readonly parent: Node | null;
  readonly depth: number;
  readonly leaf: boolean;
}

const innerNodes = 80;
const leaves = 240;
const deepest = 6;

/** Numbers from 0 to below 1 that are the same at every run. */
function randomNumbers(): () => number {
  let state = 20260203;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A tree in which codes say nothing about parents, and a child's may come before its parent's. */
function generatedNodes(random: () => number): readonly Node[] {
  const nodes: Node[] = [];
  for (let index = 0; index < innerNodes + leaves; index += 1) {
    const above = nodes.filter(({ depth, leaf }) => depth < deepest && !leaf);
    const parent = index < 5 ? null : (above[Math.floor(random() * above.length)] ?? null);
    const code = `N${(index * 7919) % 10007}`;
    nodes.push({ code, parent, depth: (parent?.depth ?? 0) + 1, leaf: index >= innerNodes });
  }
  return nodes;
}

/**
 * Adds a tree of 320 lines to the books: authority on leaves and on some nodes above, of one or both kinds; commitments
 * that are reserved or approved; acts of the year before.
 */
export async function growTree(path: WritePath): Promise<void> {
  const random = randomNumbers();
  const nodes = generatedNodes(random);
  for (let depth = 1; depth <= deepest; depth += 1) {
    const ofDepth = nodes.filter((node) => node.depth === depth);
    await inTurns(ofDepth, (node) => addLine(path, node));
  }
  const lines = await path.rows<{ code: string; version: number }>('select code, version from budget_line');
  const versions = new Map(lines.map(({ code, version }) => [code, version]));
  await inTurns(nodes, (node, index) => grant(path, node, index, random(), versions.get(node.code) ?? 0));
  await inTurns(nodes, async (node, index) => {
    if (node.leaf && index % 4 === 0) await spend(path, node, index);
  });
}

/** As many at a time as the desk lets wait. */
async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const most = 500;
  for (let start = 0; start < items.length; start += most) {
    await Promise.all(items.slice(start, start + most).map((item, index) => work(item, start + index)));
  }
}

async function addLine(path: WritePath, { code, parent }: Node): Promise<void> {
  const labels = { fr: `=Ligne "${code}", dépenses <d’été> & d’hiver`, en: `Line ${code}; _x0041_` };
  await path.accepted(acts.addBudgetLine, { code, parentCode: parent?.code ?? null, labels });
}

/** Leaves hold both authorities, but for every seventh; every third node above holds something too. */
async function grant(
  path: WritePath,
  { code, leaf }: Node,
  index: number,
  share: number,
  version: number,
): Promise<void> {
  if (!leaf && index % 3 !== 0) return;
  const whole = index % 50 === 0 ? '123456789012345678' : String(1000 + Math.floor(share * 900_000));
  const cents = String(index % 100).padStart(2, '0');
  const frozen = amount(index % 5 === 0 ? '12.34' : '0');
  for (const [earlier, authority] of (['COMMITMENT', 'PAYMENT'] as const).entries()) {
    if (authority === 'PAYMENT' && paysNothing(index)) continue;
    const seen = { lineCode: code, expectedVersion: version + earlier };
    await path.accepted(acts.setAuthority, { ...seen, authority, amount: amount(`${whole}.${cents}`), frozen });
  }
}

async function spend(path: WritePath, { code }: Node, index: number): Promise<void> {
  const recorded = await path.accepted(acts.recordCommitment, commitment(code, `${100 + index}.07`, `C-${code}`));
  if (index % 8 === 0) {
    const commitmentId = recorded.subject?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
  }
  if (index % 3 === 0) await carryIn(path, code, index);
}

/** Nothing is expensed where nothing may be paid. */
async function carryIn(path: WritePath, lineCode: string, index: number): Promise<void> {
  const [expensed, paid] = paysNothing(index) ? ['0', '0'] : ['10.10', '5.05'];
  const stated = { certified: amount('20.20'), expensed: amount(expensed), paid: amount(paid) };
  const act = { reference: `R-${lineCode}`, originYear: 2025, payeeReference: 'P-1', purpose: 'Carried in', lineCode };
  await path.accepted(
    acts.importCarriedCommitment,
    { ...act, committed: amount('50.50'), ...stated },
    { caller: head },
  );
}

function paysNothing(index: number): boolean {
  return index % 7 === 0;
}
