import { describe, expect, it } from "vitest";
import { type Document, curlOf, groupOperations, rowsOf, typeOf } from "./document";

const document: Document = {
  components: {
    schemas: {
      NewUser: {
        properties: { email: { type: "string" }, role: { anyOf: [{ $ref: "#/components/schemas/Role" }, { type: "null" }] } },
        required: ["email"],
        example: { email: "bruno@example.org" },
      },
    },
  },
  paths: {
    "/api/users": {
      get: { operationId: "list", summary: "List users", tags: ["users"], responses: {} },
      post: {
        operationId: "make",
        summary: "Make a user",
        tags: ["users"],
        responses: {},
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/NewUser" } } } },
      },
    },
    "/api/jobs": { get: { operationId: "jobs", summary: "List jobs", tags: ["jobs"], responses: {} } },
  },
};

describe("the reader of the OpenAPI document", () => {
  it("finds operations by address, method and words, and keeps their groups", () => {
    expect(groupOperations(document, "").map(([tag, entries]) => [tag, entries.length])).toEqual([["users", 2], ["jobs", 1]]);
    expect(groupOperations(document, "MAKE a").flatMap(([, entries]) => entries.map((each) => each.method))).toEqual(["POST"]);
  });

  it("says types and what is required", () => {
    expect(rowsOf(document, { $ref: "#/components/schemas/NewUser" })).toMatchObject([
      { name: "email", type: "string", isRequired: true },
      { name: "role", type: "Role | null", isRequired: false },
    ]);
    expect(typeOf({ type: "array", items: { type: "string", format: "date" } })).toBe("string (date)[]");
  });

  it("writes the request with its example", () => {
    const [, [, make]] = groupOperations(document, "")[0] ?? ["", []];
    expect(make && curlOf(document, make, "https://b.example")).toContain(`-X POST -H "Authorization: Bearer $KEY" \\\n`);
    expect(make && curlOf(document, make, "https://b.example")).toContain(`-d '{"email":"bruno@example.org"}'`);
  });
});
