import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Requests are small texts: a bulk of commitments is many requests, or later one mutation of its own. */
export const largestBodyBytes = 1_000_000;

/** A document beyond this is not parsed to its end. */
export const parserLimits = { maxTokens: 10_000 };

/** The introspection of GraphiQL, the deepest that anybody needs, has 15. */
const deepest = 16;
const mostFields = 2_000;

interface Size {
  readonly depth: number;
  readonly fields: number;
}

/** Refuses operations that nest deeper or ask for more fields than any dashboard needs, fragments counted in full. */
export function operationSizeRule(context: ValidationContext) {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const { depth, fields } = measure(context, operation.selectionSet, new Map());
      if (depth > deepest) refuse(context, operation, `nests ${depth} levels deep; the most is ${deepest}`);
      if (fields > mostFields) refuse(context, operation, `asks for ${fields} fields; the most is ${mostFields}`);
    },
  };
}

function refuse(context: ValidationContext, node: OperationDefinitionNode, fault: string): void {
  const extensions = { code: 'OPERATION_TOO_LARGE' };
  context.reportError(new GraphQLError(`The operation ${fault}.`, { nodes: node, extensions }));
}

/** A fragment is measured once; one within itself counts as nothing, another rule refuses it. */
function measure(context: ValidationContext, { selections }: SelectionSetNode, known: Map<string, Size>): Size {
  let depth = 0;
  let fields = 0;
  for (const selection of selections) {
    const inner = sizeWithin(context, selection, known);
    const own = selection.kind === Kind.FIELD ? 1 : 0;
    depth = Math.max(depth, inner.depth + own);
    fields += inner.fields + own;
  }
  return { depth, fields };
}

function sizeWithin(
  context: ValidationContext,
  selection: SelectionSetNode['selections'][number],
  known: Map<string, Size>,
): Size {
  const nothing: Size = { depth: 0, fields: 0 };
  if (selection.kind !== Kind.FRAGMENT_SPREAD) {
    return selection.selectionSet ? measure(context, selection.selectionSet, known) : nothing;
  }
  const name = selection.name.value;
  const measured = known.get(name);
  if (measured) return measured;
  const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
  known.set(name, nothing);
  const size = fragment ? measure(context, fragment.selectionSet, known) : nothing;
  known.set(name, size);
  return size;
}
