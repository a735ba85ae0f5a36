import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLInputType,
  type ValidationContext,
  type ValueNode,
  validateInputLiteral,
} from 'graphql';

/**
 * GraphQL's own rule of literal values with one thing added: the message names the path of the faulty value,
 * as `input.charges[1].amount`, which without it is told of values in variables alone.
 */
export function valuesWithPathRule(context: ValidationContext): ASTVisitor {
  const check = (node: ValueNode, type: GraphQLInputType | null | undefined) => {
    if (!type) return false;
    validateInputLiteral(node, type, (error, path) => {
      const place = printed([context.getArgument()?.name ?? '', ...path]);
      const message = `Argument "${place}" has an invalid value: ${error.message}`;
      context.reportError(new GraphQLError(message, { nodes: error.nodes ?? node, extensions: error.extensions }));
    });
    return false;
  };
  const value = (node: ValueNode) => check(node, context.getInputType());
  return {
    NullValue: value,
    ObjectValue: value,
    EnumValue: value,
    IntValue: value,
    FloatValue: value,
    StringValue: value,
    BooleanValue: value,
    ListValue: (node) => check(node, context.getParentInputType()),
  };
}

function printed(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
