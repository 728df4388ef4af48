/** Where to go after the login: only to a page of ours, whatever somebody has written into a link. */
export function wayBack(wanted: string | null): string {
  if (!wanted?.startsWith("/")) return "/";
  const url = new URL(wanted, location.origin);
  return url.origin === location.origin && url.pathname !== "/login" ? url.pathname + url.search + url.hash : "/";
}
