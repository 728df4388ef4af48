// The one way to the API. `api.useQuery("get", "/api/scores")` and `api.useMutation("put", "/api/scores/{key}")` are
// typed by schema.d.ts; what they throw goes through toProblem.
import createFetchClient from "openapi-fetch";
import createClient from "openapi-react-query";
import type { components, paths } from "./schema";
import { send } from "./sending";

export type Schemas = components["schemas"];

// Absolute, since tests have no page to which an address could be relative.
export const client = createFetchClient<paths>({ baseUrl: location.origin, fetch: send });
export const api = createClient(client);
