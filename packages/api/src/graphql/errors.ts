import { GraphQLError } from 'graphql';

/** No token, and the request asks for more than anybody may know. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('A bearer token is required: send it as Authorization: Bearer <token>', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } } },
  });
}

/** The caller is known and his role has no such right. */
export function forbidden(): GraphQLError {
  return new GraphQLError('Your role does not allow this', { extensions: { code: 'FORBIDDEN' } });
}

/** An argument that no caller can mean; `field` says which one. */
export function badInput(field: string, fault: string): GraphQLError {
  return new GraphQLError(`${field}: ${fault}`, { extensions: { code: 'BAD_USER_INPUT', field } });
}

/** The key was used before with another body (D-113): the caller's fault, and nothing was done. */
export function idempotencyMismatch(): GraphQLError {
  return new GraphQLError('This idempotency key was used before with another body: give each act a key of its own', {
    extensions: { code: 'IDEMPOTENCY_MISMATCH' },
  });
}

/** Nothing was done: the same request may be sent again. */
export function busy(retryAfterMilliseconds: number): GraphQLError {
  return new GraphQLError('The desk is busy: send the same request again later', {
    extensions: { code: 'BUSY', retryable: true, retryAfterMilliseconds },
  });
}
