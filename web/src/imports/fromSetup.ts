// Who came from the first steps is led back there.

export const FROM_SETUP = "?from=setup";
export const isFromSetup = (search: URLSearchParams): boolean => search.get("from") === "setup";
