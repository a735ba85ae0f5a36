import { parse, specifiedRules, ValuesOfCorrectTypeRule, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { operationSizeRule, parserLimits } from './limits.ts';
import { valuesWithPathRule } from './value-paths.ts';

/** Bounds what a document may ask for, and names the path of every faulty value. */
export function useValidation(): Plugin {
  return {
    onParse: ({ setParseFn }) => setParseFn(parseWithLimits),
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(operationSizeRule);
      setValidationFn(validateWithPaths);
    },
  };
}

const parseWithLimits: typeof parse = (source, options) => parse(source, { ...options, ...parserLimits });

const validateWithPaths: typeof validate = (schema, document, rules = specifiedRules, ...others) =>
  validate(
    schema,
    document,
    rules.map((rule) => (rule === ValuesOfCorrectTypeRule ? valuesWithPathRule : rule)),
    ...others,
  );
